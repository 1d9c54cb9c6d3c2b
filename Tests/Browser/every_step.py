"""One way through everything that the circle map can show, for tests that look at each step.

A new step, panel or sheet is one more `yield` here: every test of a step then sees it.
"""

from circle_map import EVERYONE


def every_step(circle_map, people=EVERYONE):
    """Goes through the page from its card, and yields the name of each thing that it shows, while it
    shows it. Whoever looks must leave the page as it was."""
    key, press = circle_map.key, circle_map.press
    yield "card"
    key("open-begin")
    yield "open a copy"
    key("close")
    circle_map.start()
    yield "nobody yet"
    key("paper-keys")
    yield "keys of a paper map"
    key("key-done")
    key("more")
    yield "every word"
    # Another language may have no word with S.
    press('[data-key="letter:S"]' if circle_map.count('[data-key="letter:S"]')
          else '[data-key^="letter:"]:not([data-key="letter:all"])')
    yield "words with S"
    key("more")
    (who, ring), *others = people
    key(f"who:{who}")
    yield "how close"
    key(f"ring:{ring}")
    for other in others:
        circle_map.add(*other)
    yield "map"
    key("row:1")
    yield "person"
    key("change-who")
    yield "change who"
    key("done")
    key("row:1")
    yield from a_line(circle_map)
    yield from more_about_somebody(circle_map)
    key("done")
    key("me")
    key("mood:lonely")
    yield "a picture for me"
    key("detail-done")
    yield from every_question(circle_map)
    yield "look it over"
    key("parts:person:1")
    key("keep:person:1:feel")
    yield "one thing left out"
    key("keep:person:1:feel")
    key("parts:person:1")
    key("keep:person:1")
    yield "left out"
    key("keep:person:1")
    key("save")
    yield "saved"
    yield from keeping(circle_map)
    press("#help-open")
    yield "help"
    press("#help-back")
    while circle_map.count('[data-step="card"]') == 0:
        press("#back")
    key("together")
    yield "card together"
    circle_map.start()
    circle_map.next()
    yield "talk card"


def more_about_somebody(circle_map):
    """What can be said of who is looked at: one thing that is hard, some of many, and a picture."""
    for field, code in (("feel", "hard"), ("support", "hugs"), ("mood", "stormy")):
        circle_map.key(f"more:{field}")
        yield f"{field} of somebody"
        circle_map.key(f"detail:{code}")
        yield f"{field} of somebody said"
        circle_map.key("detail-done")
    yield "person with more said"


def a_line(circle_map):
    """A line to somebody else, which is taken away again."""
    circle_map.key("link:close")
    yield "line to whom"
    circle_map.key("to:2")
    yield "line drawn"
    circle_map.key("unlink:2")


def every_question(circle_map):
    """Each step after the map as it comes, and again with an answer: somebody on the map, a code,
    or a wish. A kind of step that is not here is shown as it comes."""
    circle_map.next()
    number = 1
    while circle_map.count('[data-step="share"]') == 0:
        if circle_map.count('[data-step="wish"]'):
            yield from wishing(circle_map)
        elif circle_map.count('[data-step="look"]'):
            yield "look"
            circle_map.key("look:adults")
            yield "look at adults"
            circle_map.key("look:all")
        else:
            yield f"question {number}"
            circle_map.press('[data-key="pick:1"], [data-key^="answer:"]')
            yield f"question {number} answered"
            number += 1
        circle_map.next()


def wishing(circle_map):
    yield "wish"
    circle_map.key("wish-for:1")
    yield "wish for somebody"
    circle_map.key("wish:off")
    yield "wished away"
    circle_map.key("done")
    yield "wish told"


def keeping(circle_map):
    """Keeping a locked copy, as far as the words that lock it."""
    circle_map.key("keep-begin")
    yield "keep a copy"
    circle_map.key("words")
    yield "six words"
    circle_map.key("check")
    yield "tap six words"
    circle_map.press("#back")
    circle_map.key("forget-begin")
    yield "forget"
    circle_map.key("close")
