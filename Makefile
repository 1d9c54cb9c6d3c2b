# Kith: `make site` publishes the site, `make test` runs every test. Each does all the set-up that
# it needs, says what it installs, and can be run again at any time.
# `make prove` needs Debian or the like: WebKitGTK is not to be had elsewhere.
#
##   make site     build the tool and publish Content/ into Site/
##   make test     run every test: checks, scripts, Swift, a real browser   (ONLY="scripts swift")
##   make prove    both of the long proofs:
##   make prove-pages    the circle map in Chromium, Firefox and WebKitGTK; writes
##                 Tests/Browser/PROVED.md   (ONLY="ways")
##   make prove-import   the import against mutants, its own module, kills, libFuzzer, every small
##                 table and late maps, the attack against linear programs, and what the
##                 preview keeps against clean builds; writes Tests/CommandLine/PROVED.md   (ONLY="fuzzing bounds")
##   make bench    how fast maps are read, beside others: Tests/Benchmarks   (SIZES="full page")
##   make check    is it fine? formatting, imports, sizes, types, docs, Site/   (ONLY="docs sizes")
##   make wasm     build the import as WebAssembly, for the page Team review: .build/wasm
##   make tool     build the tool alone, in release mode: .build/release/kith
##   make install  install it as one file that holds the content and the themes: ~/.local/bin/kith
##                 (PREFIX=/usr/local)
##   make format   put the Swift sources into the project's form
##   make look     take screenshots of the site's pages   (PAGES="index.html guidance/a.html")
##   make look-steps   every step of the circle map on contact sheets   (LOOKS="320-dark print")
##   make bench-page   how heavy and how quick the circle map is: writes Tests/Benchmarks/PAGE.md
##   make bench-single-file   how large and quick 1,000 pages in one file are: writes
##                 Tests/Benchmarks/SINGLE-FILE.md
##   make bench-search  how large and how quick the search of a large site is: writes
##                 Tests/Benchmarks/SEARCH.md   (CORPUS=path/to/corpus.py)
##   make bench-build  what it takes to build sites of up to 50,000 pages, beside others: writes
##                 Tests/Benchmarks/BUILD.md   (CORPUS=path/to/corpus.py PAGES="1000 10000")
##   make clean    remove what was built; Content/, Themes/ and Site/ stay
##   make help     this list

.DEFAULT_GOAL := help
.PHONY: install site wasm test prove prove-pages prove-import bench bench-build bench-page bench-search bench-single-file check format look look-steps clean help tool

# Linux: Swift's libraries inside the tool, which then starts faster and in less memory. macOS has
# them in the system.
STATIC = $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)

# A Swift toolchain that is not on the PATH: make site SWIFT=/path/to/swift
export SWIFT

help:
	@echo "Kith. The commands:"
	@sed -n 's/^##//p' $(firstword $(MAKEFILE_LIST))

site:
	@bash Scripts/set_up.sh site
	@$(MAKE) --no-print-directory tool wasm
	@echo
	@.build/release/kith build

wasm:
	@python3 Scripts/build_module.py

test:
	@bash Scripts/set_up.sh test
	@python3 Scripts/run_tests.py $(ONLY)

prove: prove-pages prove-import

prove-pages:
	@bash Scripts/set_up.sh prove
	@$(MAKE) --no-print-directory tool
	@python3 Scripts/run_proof.py $(ONLY)

prove-import:
	@bash Scripts/set_up.sh prove
	@$(MAKE) --no-print-directory tool wasm
	@python3 Scripts/run_import_proof.py $(ONLY)

bench:
	@bash Scripts/set_up.sh bench
	@bash Scripts/set_up.sh test
	@$(MAKE) --no-print-directory tool wasm
	@.venv-bench/bin/python Tests/Benchmarks/bench_import.py $(SIZES)

check:
	@bash Scripts/set_up.sh check
	@$(MAKE) --no-print-directory tool wasm
	@python3 Scripts/run_checks.py $(ONLY)

format:
	@"$$(bash Scripts/find_swift.sh)" format --in-place --recursive Sources Tests Package.swift

look:
	@bash Scripts/set_up.sh test
	@.venv/bin/python Tests/Browser/screenshots.py $(PAGES)

look-steps:
	@bash Scripts/set_up.sh test
	@.venv/bin/python Tests/Browser/step_pictures.py $(LOOKS)

bench-page:
	@bash Scripts/set_up.sh test
	@.venv/bin/python Tests/Benchmarks/bench_page.py

bench-single-file:
	@bash Scripts/set_up.sh test
	@$(MAKE) --no-print-directory tool
	@.venv/bin/python Tests/Benchmarks/bench_single_file.py

bench-search:
	@bash Scripts/set_up.sh test
	@$(MAKE) --no-print-directory tool
	@.venv/bin/python Tests/Benchmarks/bench_search.py

bench-build:
	@bash Scripts/set_up.sh bench
	@$(MAKE) --no-print-directory tool
	@python3 Tests/Benchmarks/bench_build.py

clean:
	rm -rf .build .build-* .venv .venv-bench Tests/Browser/screenshots
	find Scripts Tests -name __pycache__ -type d -prune -exec rm -rf {} +

tool:
	@echo "== Building kith (the first time takes some minutes: its packages are built too)"
	@PKG_CONFIG_PATH="$$(bash Scripts/link_libraries_in.sh):$$PKG_CONFIG_PATH" \
		"$$(bash Scripts/find_swift.sh)" build -c release --product kith $(STATIC)

# One file to run, to copy and to hand on: the edition is in it, and so are Swift's libraries and, where
# the system has them to link in, cmark-gfm and libdeflate.
PREFIX ?= $(HOME)/.local

install:
	@bash Scripts/set_up.sh site
	@$(MAKE) --no-print-directory tool wasm
	@mkdir -p "$(DESTDIR)$(PREFIX)/bin"
	@.build/release/kith embed --output "$(DESTDIR)$(PREFIX)/bin/kith"
