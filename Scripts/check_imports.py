"""Imports between the parts of the package are declared, and keep to the package's rules.

SwiftPM lets a target import another one of the same package that it does not declare, because all
modules are built into one folder. Then the build's success depends on the order of the build, and
the rules that the manifest states are not kept. So this reads every import, compares it with what
`Package.swift` declares, and with the rules below, which ARCHITECTURE.md explains.
"""

import json
import subprocess
import sys

import build_module
from steps import ROOT, swift
from swift_source import imports

# Part of the toolchain: never declared.
PLATFORM = {"Foundation", "Glibc", "Darwin", "Musl", "Swift", "Synchronization", "Testing",
            "XCTest"}

# Who alone may import a module, tests aside. The file system, the C libraries and the other
# packages each have one door; and what a single map says, or an exact count, ends before the
# summary is written.
ONLY_IN = {
    "CAtomicSwap": {"Folders"},
    "Folders": {"SitePublishing", "MapConverting", "MapImporting", "ReleaseAttacking"},
    "CCmarkGFM": {"Markdown"},
    "CLibdeflate": {"Deflate"},
    "Yams": {"ContentParsing"},
    "Mustache": {"SiteRendering"},
    "FlyingSocks": {"PreviewServing"},
    "ArgumentParser": {"kith"},
    "Crypto": {"CountMasking", "MapImporting"},
    "MapReading": {"ThemeCounting", "MapConverting", "MapIntake", "MapImporting", "MapReview"},
    "ThemeCounting": {"CountMasking", "DisclosureControl", "MapIntake", "MapImporting", "MapReview"},
}

# These also run in a browser, where there is no Foundation.
WITHOUT_FOUNDATION = {place.split("/")[-1] for place in build_module.MODULES}

LANES = {"Sources/Publish/": "Publish", "Sources/Summarise/": "Summarise",
         "Sources/Browser/": "Summarise", "Sources/Attack/": "Attack"}


class Target:
    def __init__(self, name, path, declared, imported):
        self.name = name
        self.path = path
        self.declared = set(declared)
        # Triples of file, line and module.
        self.imported = imported
        # Tests, and what supports them.
        self.is_test = path.startswith("Tests/")

    @property
    def lane(self):
        for folder, lane in LANES.items():
            if (self.path + "/").startswith(folder):
                return lane
        return None


def problems(targets):
    lanes = {target.name: target.lane for target in targets}
    found = []
    for target in targets:
        for file, line, module in target.imported:
            message = problem_with(module, target, lanes)
            if message:
                found.append(f"{file}:{line}: {message}")
        if not target.is_test:
            unused = target.declared - {module for _, _, module in target.imported}
            found += [f"Package.swift: {target.name} declares {module} and never imports it"
                      for module in sorted(unused)]
    return found


def problem_with(module, target, lanes):
    """What is wrong with an import, or None."""
    if module == "Foundation" and target.name in WITHOUT_FOUNDATION:
        return f"{target.name} also runs in a browser and must not import Foundation"
    if module in PLATFORM or module == target.name:
        return None
    if module not in target.declared:
        return f"{target.name} imports {module} without declaring it in Package.swift"
    if target.is_test:
        return None
    other_lane = lanes.get(module)
    if other_lane and other_lane != target.lane and target.name != "kith":
        return f"{target.name} is outside the lane {other_lane} and must not import {module}"
    if target.name not in ONLY_IN.get(module, {target.name}):
        allowed = " and ".join(sorted(ONLY_IN[module]))
        return f"only {allowed} may import {module}, not {target.name}"
    return None


def targets_of(description, root):
    """The package's Swift targets, from what `swift package describe` says."""
    targets = []
    for entry in description["targets"]:
        if entry["module_type"] != "SwiftTarget":
            continue
        imported = []
        for source in sorted(entry["sources"]):
            file = f"{entry['path']}/{source}"
            text = (root / file).read_text(encoding="utf-8")
            imported += [(file, line, module) for line, module in imports(text)]
        declared = entry.get("target_dependencies", []) + entry.get("product_dependencies", [])
        targets.append(Target(entry["name"], entry["path"], declared, imported))
    return targets


def main():
    command = [swift(), "package", "describe", "--type", "json"]
    output = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout
    found = problems(targets_of(json.loads(output), ROOT))
    for problem in found:
        print(problem)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
