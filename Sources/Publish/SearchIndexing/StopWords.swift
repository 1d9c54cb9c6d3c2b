/// Words that say how a sentence is built and not what it is about. The index has them where they
/// stand in a title or a heading, so that “Who is in?” can be found, and leaves them out of running
/// text, where every page has them. What is typed is read without them, unless nothing is left.
let englishStopWords =
    """
    a about after all also am an and any are as at be because been before being but by can could \
    did do does for from get had has have having he her him his how i if in into is it its just \
    may me might more most must my no not of on one only or other our out own s shall she should \
    so some such than that the their them then there these they this those through to too under \
    until up us very was we were what when where which while who whom whose why will with would \
    you your
    """
    .split(separator: " ").map { Array($0.utf8) }
