"""The first English texts. Editors change them afterwards; "{email}" becomes the contact address."""

HOME_TITLE = "Home"

SECTIONS = {
    "articles.NewsSectionPage": ("News", "news", "What is going on in the network."),
    "articles.InterviewSectionPage": (
        "Interviews",
        "interviews",
        "People tell what they do differently in their work, and what comes of it.",
    ),
    "articles.ArticleSectionPage": (
        "Practice",
        "practice",
        "Examples, methods and background to learn from.",
    ),
    "articles.PublicationSectionPage": (
        "Publications",
        "publications",
        "Books, reports and guides from the network.",
    ),
    "pilots.PilotSectionPage": (
        "Pilot areas",
        "pilot-areas",
        "Places where organisations find out together what works better.",
    ),
    "pilots.AgendaPage": ("Agenda", "agenda", "Meetings to come, and those that have been."),
    "cohorts.JoinPage": ("Join", "join", "Calls to join a new group."),
    "home.OverviewPage": (
        "Everything",
        "everything",
        "Everything on this site, to be filtered by theme, sector, year and type.",
    ),
    "home.GlossaryPage": ("Glossary", "glossary", "Words and abbreviations of the trade, explained."),
}

HOME_LEAD = {
    "eyebrow": "Learning from each other’s practice",
    "heading": "Finding out together how to do things differently",
    "text": (
        "Organisations from different sectors try out new ways of working. Here they share what works, what "
        "does not, and what they learn from it."
    ),
}
HOME_HEADINGS = {"sessions": "Next meetings", "news": "Latest news", "pilots": "Pilot areas"}

FOOTER_TEXT = "A network of organisations that learn from each other’s practice."
FOOTER_HEADING = "Look further"

EVERGREEN = {
    "about": (
        "About us",
        "about-us",
        "Who we are, what we do and how to take part.",
        """<h2>What we do</h2>
<p>We bring together people who want to change something in their own organisation. They work in different
sectors and meet the same questions. By visiting each other, practising together and writing down what they
find, they spare one another from inventing everything again.</p>
<h2>How we learn</h2>
<ul>
<li><b>In pilot areas</b> organisations find out together, in one place, what works better.</li>
<li><b>In cohorts</b> a fixed group of participants keeps company for a while. They take turns at being the
host.</li>
<li><b>On this site</b> you find what comes of it: interviews, examples, publications and reports.</li>
</ul>
<h2>Taking part</h2>
<p>The calls for new groups are under “Join”. Is no call open, or do you have another idea? Write to us at
<a href="mailto:{email}">{email}</a>.</p>""",
    ),
    "contact": (
        "Contact",
        "contact",
        "Questions, suggestions and corrections are welcome.",
        """<p>Write to <a href="mailto:{email}">{email}</a>. We usually answer within five working days.</p>
<h2>Found a mistake?</h2>
<p>Tell us which page it is on and what you think it should say. We will look into it and put it right.</p>
<h2>Questions about a pilot area or a group</h2>
<p>The page of a pilot area or a call names the person to ask, if there is one. They can answer your question
soonest.</p>""",
    ),
    "privacy": (
        "Privacy statement",
        "privacy",
        "Which data we process, why, and what your rights are.",
        """<h2>In short</h2>
<p>You can read this site without telling anything about yourself. No cookies are set when you visit it, there
are no trackers, and nothing is loaded from other sites.</p>
<h2>Which data we process</h2>
<ul>
<li><b>When you visit the site</b> the server records the IP address, the time, the address asked for and the
kind of browser. We need this to make the site work and to recognise abuse. We make no profiles of it.</li>
<li><b>When you write to us</b> we use your e-mail address and what you write to answer you. We keep the
message no longer than we need it.</li>
<li><b>When you are named on this site</b>, in an interview or as a contact for instance, your name, your
function and sometimes your picture are on the site. We do this in consultation with you.</li>
<li><b>When you sign in as a member of staff</b> we keep your name, your e-mail address and what you changed on
the site. A cookie is then set that is needed to keep you signed in.</li>
</ul>
<h2>Why we may do so</h2>
<p>For running and securing the site, for answering questions and for our journalistic work we rely on a
legitimate interest. For pictures and quotes we ask consent, which you can withdraw at any time.</p>
<h2>With whom we share data</h2>
<p>We sell no data and share none with advertisers. Companies that run the site or the mail for us do so on our
instructions and are bound by agreements.</p>
<h2>Your rights</h2>
<p>You may ask which data we have about you, have them corrected or deleted, and object to their use. Write to
<a href="mailto:{email}">{email}</a>; you will have an answer within a month. Are you not satisfied? Then you
can complain to the Dutch data protection authority, the
<a href="https://www.autoriteitpersoonsgegevens.nl/en">Autoriteit Persoonsgegevens</a>.</p>""",
    ),
    "accessibility": (
        "Accessibility statement",
        "accessibility",
        "How accessible this site is, what can be better and where to report a problem.",
        """<p>We think that everybody should be able to use this site: also with a screen reader, with a keyboard
alone, much enlarged, or on a small telephone.</p>
<h2>Status</h2>
<p><b>Status C: first measures taken.</b> The site is built to WCAG 2.2, levels A and AA, and is checked by
software at each change. No complete audit by an independent party has been done yet. We therefore do not claim
that the site meets all requirements of the standard EN 301 549.</p>
<h2>What we do</h2>
<ul>
<li>Accessibility counts in designing, building and testing the site.</li>
<li>Editors describe pictures, write clear headings, and give links a text that says where they lead.</li>
<li>We use what visitors report to make the site better.</li>
</ul>
<h2>Known limits</h2>
<ul>
<li><b>Older documents.</b> Some of the PDF files cannot be read well with a screen reader. We make an
accessible version on request.</li>
<li><b>Videos by others.</b> Not all videos that we link to have captions or a description of what can be
seen.</li>
<li><b>Translations.</b> Some pages exist in one language only. They say so.</li>
</ul>
<h2>Reporting a problem</h2>
<p>Is there something you cannot read or use? Write to <a href="mailto:{email}">{email}</a> and tell us which
page it is about. Within five working days you will hear that we have your report, and within three weeks you
will have an answer to it.</p>
<p>Are you not satisfied with our answer? If this is a site of a public body, you can complain to the Dutch
<a href="https://www.nationaleombudsman.nl/">National Ombudsman</a>. Complaints about discrimination can be
brought to the <a href="https://www.mensenrechten.nl/">Netherlands Institute for Human Rights</a>.</p>
<h2>About this statement</h2>
<p>This statement follows the model for public sector sites in the Netherlands. We go through it each year and
change it as soon as something changes.</p>""",
    ),
    "security": (
        "Security",
        "security",
        "Found a weakness? This is how to report it, and what you may expect of us.",
        """<p>We do our best to keep this site secure. It may have a weakness all the same. If you have found one,
please tell us, so that we can act quickly.</p>
<h2>What we ask of you</h2>
<ul>
<li>Send your findings to <a href="mailto:{email}">{email}</a> as soon as you can.</li>
<li>Tell us enough to repeat the problem: the address and a description usually do.</li>
<li>Do not share the problem with others before it is solved.</li>
<li>Do not look at, copy or change more data than it takes to show the problem. Delete confidential data right
after your report.</li>
<li>Use no social engineering, spam, malware, physical attacks or flooding of the site.</li>
</ul>
<h2>What we promise</h2>
<ul>
<li>Within five working days you will have a reply with our assessment and the date by which we expect to have
solved it.</li>
<li>If you keep to these agreements, we will not report you to the police.</li>
<li>We treat your report in confidence and do not share your data with others without your consent, unless the
law obliges us to. You may also report anonymously.</li>
<li>We keep you informed and, if you wish, name you as the one who found it.</li>
</ul>""",
    ),
}
