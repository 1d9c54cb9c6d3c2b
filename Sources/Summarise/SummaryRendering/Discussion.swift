// What the team talks about. None of it depends on the maps, so it gives nothing away about them.

/// Beside figures.
let discussionQuestions: Markup = """
    <section id="discussion">
    <h2>Questions for the team’s discussion</h2>
    <ol>
    <li>What is already holding young people up here? What would keep it going?</li>
    <li>Who do young people turn to? What makes those people easy to turn to, and what do they need
    from us?</li>
    <li>Who did we expect to see nearer? What in places, services and adults could explain it?</li>
    <li>What would have to change around young people, rather than in them, for more maps to be how
    they want them to be?</li>
    <li>What do we not know, because it is withheld or was not asked? How do we keep from
    guessing?</li>
    <li>Does what we plan help to keep the group safe? Who does what, and by when?</li>
    <li>How will young people hear what we learnt and what we will do?</li>
    </ol>
    </section>

    """

/// In place of figures.
let discussionGuide: Markup = """
    <section id="discussion">
    <h2>A discussion that needs no figures</h2>
    <p>Take the three domains of the peer group assessment framework in turn. Speak of themes that
    you know from your own work. Name no young person, and do not tell what was on a map. Begin with
    what is strong.</p>
    <div class="guide">
    <div>
    <h3>Group functioning</h3>
    <p class="soft">Identity; moods; looking after each other; how others see the group; roles</p>
    <ul>
    <li>What do young people’s friendships here give them? Where do we see care and loyalty?</li>
    <li>What do friends do for each other that no worker sees: food, lifts, a place to stay, a
    listening ear?</li>
    <li>How do groups settle arguments, and who helps them to?</li>
    <li>What is harder in some groups, and what would make it easier?</li>
    </ul>
    </div>
    <div>
    <h3>Guardianship capacity</h3>
    <p class="soft">Safe places; adults who care and stay; knowing one’s part in keeping safe</p>
    <ul>
    <li>Which adults do young people here turn to? What makes them easy to turn to?</li>
    <li>Where is someone always around who would notice and help?</li>
    <li>Who believed a young person, and acted well? What can the rest of us learn from it?</li>
    <li>Where and when is no one around, and who could be?</li>
    </ul>
    </div>
    <div>
    <h3>Environmental and structural factors</h3>
    <p class="soft">What there is to do; neighbourhood; fairness; rules; families together</p>
    <ul>
    <li>Which places here are good to be in, and what made them so?</li>
    <li>What are young people proud of here?</li>
    <li>What do young people have to get past to use what there is?</li>
    <li>What could we change about a place, a service or a rule by the next meeting?</li>
    </ul>
    </div>
    </div>
    <h3>Before you finish</h3>
    <ul>
    <li>Does what we plan help to keep the group safe? Who does what, and by when?</li>
    <li>How will young people hear what we talked about?</li>
    </ul>
    </section>

    """
