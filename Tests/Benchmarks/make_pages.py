"""Made-up pages of guidance, to measure how large sites behave: as many as are asked for, of about
6,900 characters, the same each time. They pass `kith check`; what they say means nothing."""

import random

# Words by what they are in a sentence, short enough to read easily.
THINGS = """group friend worker session plan map record note talk visit risk worry need team school
club park street home phone place rule form letter meeting review question answer choice adult
carer teacher coach nurse leader group-chat journey evening weekend room table card list name-free
copy review-date step reason story sign change promise lesson match shop bus queue""".split()
DOINGS = """ask plan note share check keep write read show tell help name find hold plan bring see
hear know leave start stop open close send pick mark count move test draw use watch join""".split()
KINDS = """safe calm clear short kind open fair new old shared quiet early late warm small long local
honest plain good hard first last next known""".split()
ENDS = """ba con der fen gor hal jin kel lom mur nev pol quil ros sut tam vel wix yar zed""".split()

LENGTH = 6_700


class Words:
    def __init__(self, number):
        self.random = random.Random(number)

    def thing(self):
        """A noun; one in four is made up, so that there are many different words."""
        if self.random.random() < 0.75:
            return self.random.choice(THINGS)
        return self.random.choice(ENDS) + self.random.choice(ENDS) + self.random.choice(ENDS)

    def clause(self):
        pick = self.random.choice
        return (f"you can {pick(DOINGS)} the {pick(KINDS)} {self.thing()} and "
                f"{pick(DOINGS)} a {self.thing()} with the {self.thing()}")

    def sentence(self):
        text = self.clause()
        if self.random.random() < 0.1:
            text += f", as a **{self.random.choice(KINDS)}** {self.thing()}"
        return text[0].upper() + text[1:] + "."

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(self.random.randint(4, 7)))

    def title(self):
        return f"{self.random.choice(KINDS).capitalize()} {self.thing()} and {self.thing()}"

    def listed(self):
        return "\n".join(f"- {self.sentence()}" for _ in range(self.random.randint(3, 6)))

    def table(self):
        rows = "\n".join(f"| {self.random.choice(KINDS)} {self.thing()} | {self.thing()} |"
                         for _ in range(6))
        return f"| What | Who |\n| --- | --- |\n{rows}"

    def callout(self):
        return f"> **Important.** {self.sentence()}\n> {self.sentence()}"


def page(number, of):
    """The name and the text of one page."""
    words = Words(number)
    blocks, count = [words.paragraph()], 0
    kinds = [words.listed, words.paragraph, words.table, words.callout]
    while sum(len(block) for block in blocks) < LENGTH:
        blocks += [f"## {words.title()}", words.paragraph(), kinds[(count + number) % 4]()]
        other = words.random.randrange(of)
        blocks.append(f"See [what the page on number {other} says](made-up-{other:05}.md).[^1]"
                      if count == 0 else words.paragraph())
        count += 1
    head = (f"---\ntitle: Made-up page {number}\nsummary: {words.sentence()}\n"
            "audience: practitioners\nstage: act\nthemes: [identity]\n"
            "sources: [safer-london-2020]\nreview-by: 2027-11-01\n---\n\n")
    return f"made-up-{number:05}.md", head + "\n\n".join(blocks) + f"\n\n[^1]: {words.sentence()}\n"


def write_pages(folder, count):
    for number in range(count):
        name, text = page(number, count)
        (folder / name).write_text(text, encoding="utf-8")
