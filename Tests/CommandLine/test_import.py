"""`kith import` as a process: what it says, what it leaves behind, and how it can be stopped."""

import os
import json
import random
import shutil
import signal
import subprocess
import time
import zipfile

import mutants
from shared_maps import ROOT, definition, random_map

# More in `make prove`: KILLS=200.
KILLS = int(os.environ.get("KILLS", "20"))
MUTANTS = int(os.environ.get("MUTANTS", "40000"))


def test_a_folder_a_list_an_archive_and_standard_input_give_the_same_summary(importing):
    importing.write(60)
    maps = sorted((importing.folder / "maps").iterdir())
    lines = "\n".join(path.read_text() for path in maps).encode() + b"\n"
    (importing.folder / "list.jsonl").write_bytes(lines)
    with zipfile.ZipFile(importing.folder / "maps.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path in maps:
            archive.write(path, path.name)
    seen = []
    for paths, given in [((), None), ([importing.folder / "list.jsonl"], None),
                         ([importing.folder / "maps.zip"], None), (["-"], lines)]:
        done = importing.run(*paths, input=given)
        assert (done.returncode, done.stderr) == (0, b"")
        seen.append({name: text for name, text in importing.written().items() if "out/" in name})
    assert len(seen[0]) >= 3
    assert all(written == seen[0] for written in seen)


def test_how_many_to_delete_by_when_and_whose_they_are(importing):
    importing.write(20)
    said = importing.run().stdout.decode()
    assert "20 source files" in said and "2026-12-21" in said
    assert "no casework for these young people" in said
    lines = b"\n".join(path.read_bytes() for path in (importing.folder / "maps").iterdir())
    assert "source file" not in importing.run("-", input=lines).stdout.decode()


def test_exit_codes_and_what_is_left_out(importing):
    importing.write(30)
    importing.map("zz").write_text("{}")
    rejects = importing.folder / "rejects.tsv"
    done = importing.run(options=["--rejects", rejects])
    assert done.returncode == 1
    assert b"Map 31, byte 1: " in done.stderr and b"[not-a-shared-map]" in done.stderr
    assert rejects.read_text() == "ordinal\tbyte\tcode\n31\t1\tnot-a-shared-map\n"
    assert (importing.folder / "out/index.html").exists()
    for number in range(5):
        importing.map(f"zz{number}").write_text("{}")
    before = importing.written()
    done = importing.run(options=["--max-rejected", "16"])
    assert done.returncode == 1 and b"--max-rejected" in done.stderr
    assert importing.written() == before
    assert importing.run(options=["--max-rejected", "17"]).returncode == 1
    assert importing.run(options=["--max-rejected", "101"]).returncode == 2
    assert importing.run(options=["--threads", "0"]).returncode == 2


def test_a_private_copy_is_told_kindly(importing):
    importing.write(20)
    copy = ROOT / "Tests/Fixtures/SharedMaps/rejected/private-copy.kith.json"
    # As the fixture has it, and as long as the page makes it.
    importing.map("zy").write_bytes(copy.read_bytes())
    importing.map("zz").write_bytes(copy.read_bytes()[:-2] + b"x" * 87_000 + b'"}')
    said = importing.run().stderr.decode()
    assert said.count("[private-copy]") == 2 and "It is theirs" in said


def test_canary(importing):
    """Planted in every position of a map, in file names, archive names and comments, it is found
    in nothing that is printed or written, temporary files too."""
    text = (ROOT / "Tests/Fixtures/SharedMaps/accepted/every-field-of-a-person.kith.json") \
        .read_bytes()
    importing.write(20)
    names = ["ZZCANARYZZ", "zzcanaryzz"]
    planted = [text[:at] + name.encode() + text[at:]
               for name in names for at in range(len(text) + 1)]
    (importing.folder / "maps/ZZCANARYZZ.jsonl").write_bytes(b"\n".join(planted))
    with zipfile.ZipFile(importing.folder / "maps/ZZCANARYZZ.zip", "w") as archive:
        archive.writestr("ZZCANARYZZ/ZZCANARYZZ.json", planted[0])
        archive.comment = b"ZZCANARYZZ"
    importing.map("ZZCANARYZZ").write_bytes(planted[1])
    temporary = importing.folder / "tmp"
    temporary.mkdir()
    importing.run()
    done = importing.run(options=["--max-rejected", "100", "--rejects",
                                  importing.folder / "rejects.tsv"],
                         env={**os.environ, "TMPDIR": str(temporary)})
    rows = (importing.folder / "rejects.tsv").read_text().splitlines()
    assert len(rows) == 1 + len(planted) + 2
    everything = done.stdout + done.stderr + b"".join(importing.written().values())
    assert b"zzcanary" not in everything.lower()
    assert not any("zzcanary" in name.lower() for name in importing.written())
    assert not list(temporary.iterdir())


def test_surroundings(importing):
    """Locale, time zone, folder and number of threads change no byte."""
    importing.write(40)
    importing.map("zz").write_text("{")
    seen = []
    for changed, folder, threads in [
            ({"LC_ALL": "C", "TZ": "UTC"}, "/", 1),
            ({"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"},
             importing.folder, 2),
            ({"LC_ALL": "ar_EG.UTF-8", "TZ": "America/Los_Angeles"}, "/tmp", 7)]:
        done = importing.run(options=["--threads", str(threads)], cwd=folder,
                             env={**os.environ, **changed})
        seen.append((done.returncode, done.stdout, done.stderr, importing.written()))
    assert seen[0] == seen[1] == seen[2]


def feeder(command, lines):
    """An import that is handed one line after another, and waits for more."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE)
    process.stdin.write(lines)
    process.stdin.flush()
    return process


def test_ctrl_c_and_a_request_to_end_write_nothing(importing):
    importing.write(20)
    assert importing.run().returncode == 0
    before = importing.written()
    for number, code in [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]:
        process = feeder(importing.command("-", options=["--rejects",
                                                         importing.folder / "rejects.tsv"]),
                         b"{}\n" * 100)
        # From when on it keeps the signal: the list is begun after that.
        while not list(importing.folder.glob(".rejects*")):
            time.sleep(0.01)
        process.send_signal(number)
        # Before its input ends, or it could be through.
        assert process.wait(timeout=60) == code
        _, said = process.communicate()
        assert b"Stopped." in said
        assert importing.written() == before


def test_killed_at_random_moments(importing):
    """The old summary or the new one, whole."""
    importing.write(200)
    old = importing.folder / "maps/00000.kith.json"
    summaries = []
    for text in [old.read_bytes(), b"{"]:
        old.write_bytes(text)
        start = time.monotonic()
        importing.run()
        took = time.monotonic() - start
        summaries.append(importing.written())
    importing.run(options=["--date", "2026-11-22"])
    summaries.append(importing.written())
    rng = random.Random(20261121)
    # The time of a whole import and a little more, so that some are through before they are killed.
    for number in range(KILLS):
        day = rng.choice(["2026-11-21", "2026-11-22"])
        process = subprocess.Popen(importing.command(options=["--date", day]),
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(rng.random() * took * 1.3)
        process.kill()
        process.wait()
        now = {name: text for name, text in importing.written().items()
               if name.startswith("out/")}
        assert now in summaries, f"kill {number}"
    # What the killed ones left beside it is gone after the next.
    assert importing.run().returncode == 1
    assert importing.written() in summaries


def peak_memory(importing, maps):
    """In KiB, of an import of so many maps that are all the same, so that one mark is kept."""
    line = random_map(definition(), random.Random(1)).encode() + b"\n"
    process = subprocess.Popen(importing.command("-", options=["--threads", "2"]),
                               stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    for _ in range(maps // 1000):
        process.stdin.write(line * 1000)
    process.stdin.close()
    _, status, usage = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    return usage.ru_maxrss if os.uname().sysname == "Linux" else usage.ru_maxrss // 1024


def test_memory(importing):
    """It does not grow with the number of documents but by their marks."""
    few, many = peak_memory(importing, 1_000), peak_memory(importing, 40_000)
    assert many - few < 4096


def test_a_line_a_second_where_there_is_no_terminal(importing):
    importing.write(20)
    lines = b"".join(path.read_bytes() + b"\n" for path in (importing.folder / "maps").iterdir())
    process = feeder(importing.command("-"), lines)
    time.sleep(2.5)
    _, said = process.communicate(timeout=60)
    progress = [line for line in said.decode().splitlines() if "a second" in line]
    assert process.returncode == 0 and 1 <= len(progress) <= 3


def everything_on(terminal):
    """What was written to a terminal whose other end is closed, in as many pieces as it comes."""
    said = b""
    while True:
        try:
            piece = os.read(terminal, 10_000)
        except OSError:
            piece = b""
        if not piece:
            os.close(terminal)
            return said.decode()
        said += piece


def test_a_terminal_is_told_how_far_it_is(importing):
    importing.write(20)
    lines = b"".join(path.read_bytes() + b"\n" for path in (importing.folder / "maps").iterdir())
    terminal, end = os.openpty()
    process = subprocess.Popen(importing.command("-"), stdin=subprocess.PIPE, stderr=end,
                               stdout=subprocess.DEVNULL)
    os.close(end)
    process.stdin.write(lines)
    time.sleep(1.5)
    process.stdin.close()
    assert process.wait(60) == 0
    said = everything_on(terminal)
    assert said.startswith("\r") and "maps" in said and "\n" in said


def test_changed_maps_are_judged_as_the_oracle_judges_them(kith):
    assert mutants.compare(kith, MUTANTS, seed=7) > MUTANTS // 100


def with_rule(folder, rule, key="disclosure-rule"):
    """A copy of the content in which the partnership has decided on this."""
    shutil.copytree(ROOT / "Content", folder / "content")
    local = folder / "content/local.yml"
    text = local.read_text(encoding="utf-8")
    assert text.count(f"\n{key}:\n") == 1
    local.write_text(text.replace(f"\n{key}:\n", f"\n{key}: {rule}\n"), encoding="utf-8")
    return ["--content", folder / "content"]


def test_the_partnerships_rule_is_kept_unless_a_stricter_one_is_named(importing):
    importing.write(60)
    content = with_rule(importing.folder, "uk-strict-13")
    for named, used in [([], "uk-strict-13"), (["--profile", "uk-strict-13"], "uk-strict-13"),
                        (["--profile", "uk-strict-18"], "uk-strict-18")]:
        assert importing.run(options=[*content, *named]).returncode == 0
        told = (importing.folder / "out/summary.json").read_text()
        assert f'"{used}"' in told and json.loads(told)


def test_a_weaker_rule_than_the_partnerships_is_refused(importing):
    importing.write(60)
    content = with_rule(importing.folder, "uk-strict-18")
    for weaker in ("uk-strict", "uk-strict-13", "cellkey"):
        done = importing.run(options=[*content, "--profile", weaker])
        assert done.returncode == 2
        assert b"disclosure-rule: uk-strict-18" in done.stderr
        assert b"Leave --profile out" in done.stderr
    assert not (importing.folder / "out").exists()


def test_without_the_areas_own_file_there_is_no_summary(importing):
    importing.write(60)
    content = with_rule(importing.folder, "uk-strict-18")
    (importing.folder / "content/local.yml").unlink()
    done = importing.run(options=content)
    assert done.returncode == 1 and b"There is no `local.yml`" in done.stderr
    assert not (importing.folder / "out").exists()


def test_counting_is_as_coarse_as_the_partnership_has_decided_or_coarser(importing):
    importing.write(60)
    content = with_rule(importing.folder, "60", key="maps-a-year")
    for options, counting in [
            ([], b"half-year, in domains"), (["--expect", "70"], b"half-year, in domains"),
            (["--expect", "30"], b"year, in domains"), (["--block", "year"], b"year, in domains")]:
        done = importing.run(options=[*content, *options])
        assert done.returncode == 0 and b"Counting by " + counting in done.stdout
    shutil.rmtree(importing.folder / "out")
    for options in (["--expect", "100"], ["--block", "quarter"], ["--detail", "themes"]):
        done = importing.run(options=[*content, *options])
        assert done.returncode == 2 and b"maps-a-year: 60" in done.stderr
    assert not (importing.folder / "out").exists()


def test_a_rule_that_cannot_be_read_stops_the_import(importing):
    importing.write(60)
    done = importing.run(options=with_rule(importing.folder, "uk-strict-12"))
    assert done.returncode == 1 and b"disclosure-rule" in done.stderr
    assert not (importing.folder / "out").exists()
