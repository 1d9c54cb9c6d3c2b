"""Builds that are killed at random moments: what is there afterwards is the old site or the new one,
whole, and the next build goes on as if nothing had happened."""

import random
import subprocess
import time

from mistakes import BUILD, FORMER_SITE


def site_of(published):
    return {path.removeprefix("Site/"): text for path, text in published.items()
            if path.startswith("Site/")}


def kill_at_random_moments(edition, times, seed):
    """- Returns: how many builds were killed, all of which left a whole site."""
    rng = random.Random(seed)
    former = {path: text.encode() for path, text in FORMER_SITE.items()}
    started = time.monotonic()
    done = edition.run(BUILD)
    duration = time.monotonic() - started
    assert done.returncode == 0, done.stderr
    new = site_of(edition.published())
    killed = 0
    while killed < times:
        for path in new:
            (edition.folder / "Site" / path).unlink()
        for path, text in former.items():
            edition.write(f"Site/{path}", text)
        process = subprocess.Popen(
            [edition.kith, *BUILD.split(), "--date", "2026-12-01"], cwd=edition.folder,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # Most of them while it writes, which comes last.
        time.sleep(duration * rng.choice([rng.random(), rng.uniform(0.7, 1.05)]))
        killed += process.poll() is None
        process.kill()
        process.wait()
        assert site_of(edition.published()) in (former, new), "half a site"
        assert edition.run(BUILD).returncode == 0
        assert site_of(edition.published()) == new
        left_over = [path.name for path in edition.folder.iterdir()
                     if path.name not in ("Content", "Themes", "Site")]
        assert not left_over, left_over
    return killed
