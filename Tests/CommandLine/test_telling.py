"""How `kith check` and `kith build` tell problems: to people, on a terminal or not, and to programs."""

import json
import os
import pty
import subprocess

import pytest

from shared_maps import ROOT

ESCAPE = "\x1b["


@pytest.fixture
def command(kith, tmp_path):
    """A check of content with two mistakes, and a build of the same."""
    content = tmp_path / "Content"
    (content / "guidance").mkdir(parents=True)
    (content / "guidance/a.md").write_text("---\ntitel: A\n---\n\nText.\n")
    for path in sorted((ROOT / "Content").iterdir()):
        if path.name != "guidance":
            (content / path.name).symlink_to(path)
    return lambda name, *options: [
        kith, name, "--content", content, "--themes", ROOT / "Themes", "--date", "2026-11-21",
        *(["--output", tmp_path / "Site"] if name == "build" else []), *options]


def run(command, **environment):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True,
                          timeout=120, env=dict(os.environ, **environment))


def on_a_terminal(command, **environment):
    """What the command writes to a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen([str(part) for part in command], stdout=theirs, stderr=theirs,
                          stdin=theirs, env=dict(os.environ, **environment)) as process:
        os.close(theirs)
        said = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # On Linux this is how a terminal says that nobody writes any more.
                break
            if not part:
                break
            said += part
        process.wait()
    os.close(ours)
    return said.decode()


@pytest.mark.parametrize("name", ["check", "build"])
def test_people_are_told_on_standard_error_with_a_summary_at_the_end(command, name):
    done = run(command(name))
    assert (done.returncode, done.stdout) == (1, "")
    assert "a.md:2:1: error: `titel` is not a key of a guidance page. [unknown-key]\n" \
        "  2 | titel: A\n    | ^\n  Did you mean `title`?\n" in done.stderr
    assert done.stderr.splitlines()[-1].startswith(f"{done.stderr.count(': error: ')} problems in ")
    assert ESCAPE not in done.stderr


def test_colours_are_for_a_terminal_unless_somebody_asked_for_none(command):
    assert ESCAPE in on_a_terminal(command("check"), TERM="xterm", NO_COLOR="")
    assert ESCAPE not in on_a_terminal(command("check"), TERM="xterm", NO_COLOR="1")
    assert ESCAPE not in on_a_terminal(command("check"), TERM="dumb", NO_COLOR="")


@pytest.mark.parametrize("name", ["check", "build"])
def test_programs_are_told_in_json_and_nothing_else_is_on_standard_output(command, name):
    done = run(command(name, "--format", "json"))
    report = json.loads(done.stdout)
    assert done.returncode == 1 and done.stderr == ""
    slip, = [entry for entry in report["diagnostics"] if entry["code"] == "unknown-key"]
    assert (slip["line"], slip["column"], slip["severity"]) == (2, 1, "error")
    assert slip["help"] == "Did you mean `title`?"
    severities = [entry["severity"] for entry in report["diagnostics"]]
    assert (report["errors"], report["notes"]) == (severities.count("error"),
                                                   severities.count("note"))


def test_a_build_that_goes_well_is_told_to_people_beside_the_json(kith, tmp_path):
    done = run([kith, "build", "--content", ROOT / "Content", "--themes", ROOT / "Themes",
                "--output", tmp_path / "Site", "--date", "2026-11-21", "--format", "json"])
    assert done.returncode == 0 and json.loads(done.stdout)["errors"] == 0
    assert f"Open {tmp_path}/Site/index.html" in done.stderr


def test_github_gets_an_annotation_for_each_problem(command):
    done = run(command("check", "--format", "github"))
    slip, = [line for line in done.stdout.splitlines() if "title=unknown-key" in line]
    assert slip.startswith("::error file=") and slip.endswith(
        "guidance/a.md,line=2,col=1,title=unknown-key::`titel` is not a key of a guidance page. "
        "Did you mean `title`?")
    assert done.returncode == 1 and " problems in " in done.stderr


def test_an_unknown_format_is_wrong_usage(command):
    done = run(command("check", "--format", "xml"))
    assert done.returncode == 2 and "'text', 'json' or 'github'" in done.stderr
