/// What a partnership's own edition begins with, besides its content: paths and texts.
public let editionTexts: [(path: String, text: String)] = [
    ("Makefile", makefile), ("README.md", readMe),
]

private let makefile = """
    # This edition of Kith. Its words are laid over those that the installed kith holds.
    #
    ##   make check   is it fine, and what has the shipped edition changed?
    ##   make site    publish it into Site/
    ##   make serve   show it in a browser while you write
    #
    # A kith that is not on the PATH: make site KITH=/path/to/kith

    .DEFAULT_GOAL := help
    .PHONY: check site serve help

    KITH ?= kith

    help:
    \t@sed -n 's/^##//p' $(firstword $(MAKEFILE_LIST))

    check:
    \t@$(KITH) check

    site:
    \t@$(KITH) build

    serve:
    \t@$(KITH) serve

    """

private let readMe = """
    # Our edition of Kith

    1. Fill in `Content/local.yml`: your area, how to refer, your contacts. Its comments say how.
    2. `make serve` shows the site in a browser while you write; `make check` lists what is wrong;
       `make site` publishes it into `Site/`.
    3. To change a page, `kith adapt guidance/policy.md` copies it here. To add one,
       `kith new guidance our-own-page` begins it.

    `Content/` holds what you change or add. All else is the shipped edition's, and comes with each
    new kith that you install. `Content/shipped.tsv` says what your pages were made from: when the
    shipped one has changed since, `make check` says so. Read what is new with
    `kith adapt --print guidance/policy.md`, take over what is right for you, and note it with
    `kith adapt guidance/policy.md`. To go back to a shipped page, delete yours.

    """
