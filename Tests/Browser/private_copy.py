"""Keeping a map for oneself as a person does it, and the format read by another implementation."""

import json
import subprocess

from visits import save_download


def groups(page):
    """The words that there are: for each group, its codes."""
    data = json.loads(page.locator("#kith-data").text_content())
    return [dict(group["words"]) for group in data["worksheet"]["keep"]["groups"]]


def tap_words(circle_map, words):
    for word in words:
        place = next(i for i, group in enumerate(groups(circle_map.page)) if word in group)
        if circle_map.page.get_attribute(f'[data-key="group:{place}"]', "aria-pressed") != "true":
            circle_map.key(f"group:{place}")
        circle_map.key(f"word:{word}")


def shown_words(page):
    """The codes of the words that are shown."""
    codes = {label: code for group in groups(page) for code, label in group.items()}
    return [codes[label] for label in page.locator(".pass-words b").all_text_contents()]


def lock(circle_map):
    """Locks a copy from the last step, so that it can be put somewhere; returns its words."""
    circle_map.key("keep-begin")
    circle_map.key("words")
    words = shown_words(circle_map.page)
    circle_map.key("check")
    tap_words(circle_map, words)
    circle_map.page.wait_for_selector('[data-key="save-private"]')
    return words


def keep(circle_map, folder):
    """Keeps a locked copy as a file, from the last step; returns its path and its words."""
    words = lock(circle_map)
    saved = save_download(circle_map.page, lambda: circle_map.key("save-private"), folder)
    circle_map.key("close")
    return saved, words


def choose(circle_map, file):
    circle_map.key("open-begin")
    circle_map.page.set_input_files("#copy-file", file)


def keep_here(circle_map):
    """Keeps a locked copy on this device, from the last step; returns its words."""
    words = lock(circle_map)
    circle_map.key("keep-here")
    circle_map.page.wait_for_selector('[data-key="close"]')
    circle_map.key("close")
    return words


def open_here(circle_map, words):
    """Opens what is kept on this device, from the card."""
    circle_map.key("open-begin")
    circle_map.key("open-here")
    tap_words(circle_map, words)
    circle_map.page.wait_for_selector('[data-step="map"]')


def as_file(bare):
    """What lies on the device, written as the file that says the same."""
    return (
        '{"kith-private":1,"key":"PBKDF2-HMAC-SHA-256","rounds":600000,'
        f'"salt":"{bare[:24]}","lock":"AES-256-GCM","iv":"{bare[24:40]}","sealed":"{bare[40:]}"}}')


OPENER = """
const { createDecipheriv, pbkdf2Sync } = require('node:crypto');
const { text, words } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
const said = JSON.parse(text);
const bytes = Buffer.from(said.sealed, 'base64');
const key = pbkdf2Sync(words.join(' '), Buffer.from(said.salt, 'base64'), 600000, 32, 'sha256');
const opened = createDecipheriv('aes-256-gcm', key, Buffer.from(said.iv, 'base64'));
opened.setAAD(Buffer.from(text.slice(0, text.indexOf('"sealed":"') + 10)));
opened.setAuthTag(bytes.subarray(-16));
process.stdout.write(Buffer.concat([opened.update(bytes.subarray(0, -16)), opened.final()]));
"""


def unlocked(path, words):
    """What a copy holds, opened by OpenSSL through node instead of by the browser."""
    given = json.dumps({"text": path.read_text(encoding="ascii"), "words": words})
    run = subprocess.run(["node", "-e", OPENER], input=given, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout
