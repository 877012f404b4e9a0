"""Words that carry no meaning of their own; a query of nothing else is searched for as it is."""

STOP_WORDS = {
    "nl": frozenset(
        "aan al alle als bij daar dan dat de deze die dit door dus een en er ergens ge geen had hebben heb heeft hem "
        "het hij hoe hun ik in is ja je jij jou jouw kan kun kunnen kunt maar me meer mee men met mij mijn moet moeten "
        "na naar nee niet nog nu of om omdat ons onze ook op over te tegen toch toen tot u uit uw van vanuit veel voor "
        "waar waarom wanneer want waren was wat we wel welk welke werd wie wij wil willen word worden wordt zal ze "
        "zelf zich zij zijn zo zoals zonder zou zullen mag hier hierbij haar".split()
    ),
    "en": frozenset(
        "a about all also am an and any are as at be been but by can could did do does for from had has have he her "
        "here his how i if in into is it its may me more my no not of on or our she should so some such than that "
        "the their them then there these they this those to us was we were what when where which who why will with "
        "would you your".split()
    ),
}


def is_stop_word(word, language):
    """Tell whether ``word`` (lower case) carries no meaning of its own in a language (``bool``)."""
    return word in STOP_WORDS.get(language, ())
