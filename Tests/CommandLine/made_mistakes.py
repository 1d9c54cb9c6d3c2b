"""Mistakes that a text cannot hold: bytes, lengths, depths, links. Each changes an edition."""

import os

HEAD = """title: Example
summary: An example.
audience: practitioners
sources: [example-2020]
review-by: 2099-11-01
"""
OURS = "build --output Site --theme ours"
FOOTER = "Themes/ours/components/site-footer/template.mustache"


def page(body="Text.\n", more=""):
    return f"---\n{HEAD}{more}---\n\n{body}"


def link(edition, path, target):
    place = edition.folder / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(target)


def ours(edition, path, text):
    edition.write("Themes/ours/theme.yml", "extends: paper\n")
    edition.write(path, text)
    return OURS


def page_not_utf_8(edition):
    edition.write("Content/guidance/latin.md", page("Caf\xe9.\n").encode("latin-1"))


def bank_in_utf_16(edition):
    edition.write("Content/questions/wide.yml", HEAD.encode("utf-16"))


def template_not_utf_8(edition):
    return ours(edition, FOOTER, b"<p>Caf\xe9</p>\n")


def theme_words_not_utf_8(edition):
    return ours(edition, "Themes/ours/strings/en.yml", b"site:\n  menu: Caf\xe9\n")


def zero_bytes_in_a_page(edition):
    edition.write("Content/guidance/zero.md", page("A\0B. See [the page](nowhere.md).\n"))


def zero_bytes_in_front_matter(edition):
    edition.write("Content/guidance/zero.md", page(more="stage: ta\0lk\n"))


def byte_order_mark_before_a_slip(edition):
    edition.write("Content/questions/marked.yml", "\ufefftitel: Example\n" + HEAD)


def windows_line_ends_before_a_slip(edition):
    edition.write("Content/guidance/windows.md", page(more="stagee: talk\n").replace("\n", "\r\n"))


def old_line_ends_before_a_slip(edition):
    edition.write("Content/guidance/old.md", page(more="stagee: talk\n").replace("\n", "\r"))


def what_steers_a_terminal(edition):
    edition.write("Content/guidance/steers.md", page(more='"\\e[2Jkey\u202e": \x1b[2J\n'))


def line_of_10_megabytes(edition):
    edition.write("Content/guidance/long.md", page("a" * 10_000_000))


def line_of_a_million_letters(edition):
    edition.write("Content/guidance/long.md", page(more=f"zebra{'a' * 900_000}: no\n"))


def slip_at_the_end_of_a_long_line(edition):
    edition.write("Content/guidance/long.md", page("word. " * 100_000 + "[The page](nowhere.md).\n"))


def yaml_1000_lists_deep(edition):
    edition.write("Content/questions/deep.yml", f"{HEAD}stage: {'[' * 1000}{']' * 1000}\n")


def yaml_1000_keys_deep(edition):
    edition.write("Content/questions/deep.yml",
                  HEAD + "".join(f"{' ' * depth}stage:\n" for depth in range(1000)))


def yaml_100000_lists_deep(edition):
    edition.write("Content/questions/deep.yml", f"{HEAD}stage: {'[' * 100_000}{']' * 100_000}\n")


def quotations_1000_deep(edition):
    edition.write("Content/guidance/deep.md", page("> " * 1000 + "Text.\n"))


def lists_100000_deep(edition):
    edition.write("Content/guidance/deep.md", page("- " * 100_000 + "Text.\n"))


def sections_1000_deep_in_a_template(edition):
    return ours(edition, FOOTER, "{{#page}}\n" * 1000 + "{{/page}}\n" * 1000)


def folders_300_deep(edition):
    """Deeper than anybody would look."""
    folder = edition.folder / "Content/guidance"
    here = os.getcwd()
    os.chdir(folder)
    for _ in range(300):
        os.mkdir("d")
        os.chdir("d")
    with open("page.md", "w", encoding="utf-8") as file:
        file.write(page())
    os.chdir(here)


def file_taken_away(edition):
    (edition.folder / "Content/references.yml").unlink()


def front_page_taken_away(edition):
    (edition.folder / "Content/index.md").unlink()


def link_out_of_the_folder(edition):
    link(edition, "Content/guidance/passwords.md", "/etc/passwd")


def link_to_nothing(edition):
    link(edition, "Content/guidance/nothing.md", "nowhere.md")


def links_in_a_loop(edition):
    link(edition, "Content/guidance/one.md", "two.md")
    link(edition, "Content/guidance/two.md", "one.md")


def folder_in_itself(edition):
    link(edition, "Content/guidance/again", "..")


def link_in_a_theme(edition):
    link(edition, "Themes/ours/styles/tokens.css", "/etc/passwd")
    return ours(edition, "Themes/ours/strings/en.yml", "site:\n  menu: Where to\n")


def pipe_among_the_pages(edition):
    os.mkfifo(edition.folder / "Content/guidance/pipe.md")


def name_that_is_not_text(edition):
    place = os.fsencode(edition.folder / "Content/guidance") + b"/caf\xe9.md"
    with open(place, "w", encoding="utf-8") as file:
        file.write(page())


def name_that_steers_a_terminal(edition):
    edition.write("Content/guidance/a\n\x1b[2J: error.md", page())


def link_where_the_site_goes(edition):
    (edition.folder / "elsewhere").mkdir()
    link(edition, "Linked", "elsewhere")
    return "build --output Linked"


MADE = {name: make for name, make in list(globals().items())
        if callable(make) and getattr(make, "__code__", None)
        and make.__code__.co_varnames[:make.__code__.co_argcount] == ("edition",)}
