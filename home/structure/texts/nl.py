"""The first Dutch texts. Editors change them afterwards; "{email}" becomes the contact address."""

HOME_TITLE = "Home"

SECTIONS = {
    "articles.NewsSectionPage": ("Nieuws", "nieuws", "Wat er speelt in het netwerk."),
    "articles.InterviewSectionPage": (
        "Interviews",
        "interviews",
        "Mensen uit de praktijk vertellen wat ze anders doen en wat dat oplevert.",
    ),
    "articles.ArticleSectionPage": (
        "Praktijk",
        "praktijk",
        "Voorbeelden, methoden en achtergronden om van te leren.",
    ),
    "articles.PublicationSectionPage": (
        "Publicaties",
        "publicaties",
        "Boeken, rapporten en handreikingen uit het netwerk.",
    ),
    "pilots.PilotSectionPage": (
        "Proeftuinen",
        "proeftuinen",
        "Plekken waar organisaties samen uitproberen wat beter werkt.",
    ),
    "pilots.AgendaPage": ("Agenda", "agenda", "Bijeenkomsten die komen en die zijn geweest."),
    "cohorts.JoinPage": ("Doe mee", "doe-mee", "Oproepen om aan te sluiten bij een nieuwe groep."),
    "home.OverviewPage": (
        "Alles",
        "alles",
        "Alles op deze site, te filteren op thema, sector, jaar en soort.",
    ),
    "home.GlossaryPage": ("Begrippen", "begrippen", "Woorden en afkortingen uit het vak, uitgelegd."),
}

HOME_LEAD = {
    "eyebrow": "Leren van elkaars praktijk",
    "heading": "Samen uitzoeken hoe het anders kan",
    "text": (
        "Organisaties uit verschillende sectoren proberen nieuwe manieren van werken uit. Hier delen ze wat "
        "lukt, wat niet lukt en wat ze ervan leren."
    ),
}
HOME_HEADINGS = {
    "sessions": "Eerstvolgende bijeenkomsten",
    "news": "Laatste nieuws",
    "pilots": "Proeftuinen",
}

FOOTER_TEXT = "Een netwerk van organisaties die van elkaars praktijk leren."
FOOTER_HEADING = "Kijk verder"

EVERGREEN = {
    "about": (
        "Over ons",
        "over-ons",
        "Wie wij zijn, wat wij doen en hoe je meedoet.",
        """<h2>Wat wij doen</h2>
<p>Wij brengen mensen bij elkaar die in hun eigen organisatie iets willen veranderen. Zij werken in
verschillende sectoren, maar lopen tegen dezelfde vragen aan. Door bij elkaar te kijken, samen te oefenen en
ervaringen op te schrijven, hoeft niet iedereen het wiel opnieuw uit te vinden.</p>
<h2>Hoe wij leren</h2>
<ul>
<li><b>In proeftuinen</b> proberen organisaties op één plek samen uit wat beter werkt.</li>
<li><b>In leergroepen</b> trekt een vaste groep deelnemers een tijd met elkaar op. Zij zijn om de beurt
gastheer of gastvrouw.</li>
<li><b>Op deze site</b> staat wat dat oplevert: interviews, voorbeelden, publicaties en verslagen.</li>
</ul>
<h2>Meedoen</h2>
<p>Onder “Doe mee” staan de oproepen voor nieuwe groepen. Staat er geen oproep open, of heb je een ander
idee? Schrijf ons op <a href="mailto:{email}">{email}</a>.</p>""",
    ),
    "contact": (
        "Contact",
        "contact",
        "Vragen, tips en verbeteringen zijn welkom.",
        """<p>Mail ons op <a href="mailto:{email}">{email}</a>. Wij antwoorden meestal binnen vijf werkdagen.</p>
<h2>Een fout gezien?</h2>
<p>Laat ons weten op welke pagina de fout staat en wat er volgens jou had moeten staan. Wij kijken het na en
verbeteren het.</p>
<h2>Vragen over een proeftuin of een groep</h2>
<p>Op de pagina van een proeftuin of een oproep staat, als die er is, de contactpersoon. Die kan je vraag het
snelst beantwoorden.</p>""",
    ),
    "privacy": (
        "Privacyverklaring",
        "privacy",
        "Welke gegevens wij verwerken, waarom, en wat jouw rechten zijn.",
        """<h2>Kort gezegd</h2>
<p>Je kunt deze site lezen zonder iets over jezelf te vertellen. Er worden geen cookies geplaatst als je de
site bezoekt, er zijn geen trackers en er worden geen onderdelen van andere sites geladen.</p>
<h2>Welke gegevens wij verwerken</h2>
<ul>
<li><b>Als je de site bezoekt</b> noteert de server het IP-adres, het tijdstip, het opgevraagde adres en het
soort browser. Dat is nodig om de site te laten werken en om misbruik te herkennen. Wij maken er geen
profielen van.</li>
<li><b>Als je ons mailt</b> gebruiken wij je e-mailadres en wat je schrijft om te antwoorden. Wij bewaren de
mail niet langer dan nodig is.</li>
<li><b>Als je op deze site genoemd wordt</b>, bijvoorbeeld in een interview of als contactpersoon, staan je
naam, je functie en soms je foto op de site. Dat doen wij in overleg met jou.</li>
<li><b>Als je als medewerker inlogt</b> bewaren wij je naam, je e-mailadres en wat je op de site hebt
veranderd. Er wordt dan een cookie geplaatst die nodig is om ingelogd te blijven.</li>
</ul>
<h2>Waarom wij dat mogen</h2>
<p>Voor de werking en de beveiliging van de site, voor het beantwoorden van vragen en voor ons journalistieke
werk beroepen wij ons op een gerechtvaardigd belang. Voor foto’s en citaten vragen wij toestemming. Die kun
je altijd intrekken.</p>
<h2>Met wie wij gegevens delen</h2>
<p>Wij verkopen geen gegevens en delen ze niet met adverteerders. Bedrijven die de site of de mail voor ons
beheren, werken in onze opdracht en zijn aan afspraken gebonden.</p>
<h2>Jouw rechten</h2>
<p>Je mag vragen welke gegevens wij van je hebben, ze laten verbeteren of verwijderen, en bezwaar maken tegen
het gebruik. Mail daarvoor naar <a href="mailto:{email}">{email}</a>. Je krijgt binnen een maand antwoord.
Ben je niet tevreden? Dan kun je een klacht indienen bij de
<a href="https://www.autoriteitpersoonsgegevens.nl/">Autoriteit Persoonsgegevens</a>.</p>""",
    ),
    "accessibility": (
        "Toegankelijkheidsverklaring",
        "toegankelijkheid",
        "Hoe toegankelijk deze site is, wat nog beter kan en waar je problemen meldt.",
        """<p>Wij vinden dat iedereen deze site moet kunnen gebruiken: ook met een schermlezer, alleen met het
toetsenbord, sterk vergroot of op een kleine telefoon.</p>
<h2>Status</h2>
<p><b>Status C: eerste maatregelen genomen.</b> De site is gebouwd volgens WCAG 2.2, niveau A en AA, en wordt
bij elke wijziging automatisch gecontroleerd. Er is nog geen volledig onderzoek door een onafhankelijk bureau
gedaan. Daarom beweren wij niet dat de site aan alle eisen van de norm EN 301 549 voldoet.</p>
<h2>Wat wij doen</h2>
<ul>
<li>Toegankelijkheid telt mee bij het ontwerpen, bouwen en testen van de site.</li>
<li>Redacteuren beschrijven foto’s, schrijven duidelijke koppen en geven links een tekst die zegt waarheen ze
leiden.</li>
<li>Wij gebruiken meldingen van bezoekers om de site te verbeteren.</li>
</ul>
<h2>Bekende beperkingen</h2>
<ul>
<li><b>Oudere documenten.</b> Een deel van de pdf-bestanden is niet goed te lezen met een schermlezer. Wij
maken op verzoek een toegankelijke versie.</li>
<li><b>Video’s van anderen.</b> Niet alle video’s waarnaar wij verwijzen, hebben ondertiteling of een
beschrijving van wat te zien is.</li>
<li><b>Vertalingen.</b> Sommige pagina’s bestaan maar in één taal. Dat staat er dan bij.</li>
</ul>
<h2>Een probleem melden</h2>
<p>Kun je iets niet lezen of gebruiken? Mail naar <a href="mailto:{email}">{email}</a> en vertel om welke
pagina het gaat. Je krijgt binnen vijf werkdagen bericht dat wij je melding hebben ontvangen en binnen drie
weken een inhoudelijk antwoord.</p>
<p>Ben je niet tevreden met ons antwoord? Gaat het om een site van de overheid, dan kun je een klacht indienen
bij de <a href="https://www.nationaleombudsman.nl/">Nationale ombudsman</a>. Met klachten over discriminatie
kun je terecht bij het <a href="https://www.mensenrechten.nl/">College voor de Rechten van de Mens</a>.</p>
<h2>Over deze verklaring</h2>
<p>Deze verklaring volgt het model voor overheidssites in Nederland. Wij lopen haar elk jaar na en passen haar
aan zodra er iets verandert.</p>""",
    ),
    "security": (
        "Beveiliging",
        "beveiliging",
        "Een zwakke plek gevonden? Zo meld je die, en dit mag je van ons verwachten.",
        """<p>Wij doen ons best om deze site veilig te houden. Toch kan er een zwakke plek in zitten. Heb je er een
gevonden, dan horen wij dat graag, zodat wij snel iets kunnen doen.</p>
<h2>Wat wij je vragen</h2>
<ul>
<li>Mail je bevindingen naar <a href="mailto:{email}">{email}</a>, zo snel als je kunt.</li>
<li>Vertel genoeg om het probleem na te doen: meestal zijn het adres en een beschrijving voldoende.</li>
<li>Deel het probleem niet met anderen voordat het is opgelost.</li>
<li>Bekijk, kopieer of verander niet meer gegevens dan nodig is om het probleem aan te tonen. Wis
vertrouwelijke gegevens direct na je melding.</li>
<li>Gebruik geen social engineering, spam, malware, fysieke aanvallen of overbelasting van de site.</li>
</ul>
<h2>Wat wij beloven</h2>
<ul>
<li>Je krijgt binnen vijf werkdagen een reactie met onze beoordeling en een verwachte datum voor de
oplossing.</li>
<li>Houd je je aan deze afspraken, dan doen wij geen aangifte.</li>
<li>Wij behandelen je melding vertrouwelijk en delen je gegevens niet zonder toestemming met anderen, tenzij
de wet ons daartoe verplicht. Anoniem melden mag ook.</li>
<li>Wij houden je op de hoogte en noemen, als je dat wilt, je naam als ontdekker.</li>
</ul>""",
    ),
}
