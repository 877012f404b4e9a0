"""What mails to applicants say unless staff wrote other words for a call."""

from django.utils.translation import gettext_noop

from cohorts.models.letter import Occasion

# By occasion: the subject and the paragraphs.
USUAL_WORDS = {
    Occasion.RECEIVED: (
        gettext_noop("Confirm your application: {call}"),
        [
            gettext_noop("Hello {name},"),
            gettext_noop(
                "We have received your application for “{call}”. Confirm it, so that we know that this address is "
                "yours."
            ),
            gettext_noop(
                "If you do not, we erase what you sent {days} days after you sent it. Was this not you? Then you need "
                "not do anything."
            ),
        ],
    ),
    Occasion.REMINDER: (
        gettext_noop("Do not forget to confirm: {call}"),
        [
            gettext_noop("Hello {name},"),
            gettext_noop(
                "You have not confirmed your application for “{call}” yet. We read it once you have."
            ),
            gettext_noop(
                "If you do not, we erase what you sent {days} days after you sent it. Was this not you? Then you need "
                "not do anything."
            ),
        ],
    ),
    Occasion.CONFIRMED: (
        gettext_noop("Your application is with us: {call}"),
        [
            gettext_noop("Hello {name},"),
            gettext_noop(
                "Thank you for confirming. We will read your application for “{call}” and let you know by mail what "
                "comes next."
            ),
            gettext_noop(
                "On your own page you see how far it is. You can also correct or withdraw it there, or have it erased."
            ),
        ],
    ),
    Occasion.INTAKE: (
        gettext_noop("We would like to meet you: {call}"),
        [
            gettext_noop("Hello {name},"),
            gettext_noop(
                "We have read your application for “{call}” and would like to talk with you. We will contact you to "
                "find a time."
            ),
        ],
    ),
    Occasion.OFFERED: (
        gettext_noop("There is a place for you: {call}"),
        [
            gettext_noop("Hello {name},"),
            gettext_noop(
                "There is a place for you in “{call}”. It is kept for you until {until}: say on your own page "
                "whether you want it."
            ),
            gettext_noop("After that day it goes to the next on the waiting list."),
        ],
    ),
    Occasion.PLACED: (
        gettext_noop("You take part: {call}"),
        [
            gettext_noop("Hello {name},"),
            gettext_noop(
                "You have a place in “{call}”. Welcome! Before the first meeting you get all you need to know by mail."
            ),
        ],
    ),
    Occasion.WAITING: (
        gettext_noop("You are on the waiting list: {call}"),
        [
            gettext_noop("Hello {name},"),
            gettext_noop(
                "All places in “{call}” are taken just now, and you are on the waiting list. When a place comes free "
                "and you are next, you get a mail with an offer."
            ),
        ],
    ),
    Occasion.DECLINED: (
        gettext_noop("About your application: {call}"),
        [
            gettext_noop("Hello {name},"),
            gettext_noop(
                "Thank you for your application for “{call}”. We cannot offer you a place this time. We hope to meet "
                "you at a next one."
            ),
        ],
    ),
    Occasion.WITHDRAWN: (
        gettext_noop("Your application is withdrawn: {call}"),
        [
            gettext_noop("Hello {name},"),
            gettext_noop(
                "Your application for “{call}” is withdrawn. There is nothing more to do. On your own page you can "
                "have your data erased at once; otherwise we do that later by ourselves."
            ),
        ],
    ),
    Occasion.OFFER_ENDED: (
        gettext_noop("The offer of a place has ended: {call}"),
        [
            gettext_noop("Hello {name},"),
            gettext_noop(
                "We offered you a place in “{call}” and did not hear from you, so it goes to somebody else. "
                "Would you have liked to come? Tell us; perhaps there is another place."
            ),
        ],
    ),
    Occasion.ADDRESS: (
        gettext_noop("Confirm your address: {call}"),
        [
            gettext_noop("Hello {name},"),
            gettext_noop(
                "You applied for “{call}”, and from now on we would like to write to you at this address. Confirm "
                "that it is yours, so that nobody else reads about your application."
            ),
            gettext_noop("Links in earlier mails may have ended: after you confirm you get a new one."),
            gettext_noop("Did you not apply? Then there is nothing to do."),
        ],
    ),
    Occasion.ADDRESS_CONFIRMED: (
        gettext_noop("Your address is confirmed: {call}"),
        [
            gettext_noop("Hello {name},"),
            gettext_noop(
                "Thank you for confirming. From now on we write to this address about your application for “{call}”."
            ),
            gettext_noop("On your own page you see how far it is."),
        ],
    ),
    Occasion.OWN_PAGE: (
        gettext_noop("Your own page: {call}"),
        [
            gettext_noop("Hello {name},"),
            gettext_noop("Here is a new link to the page of your application for “{call}”."),
            gettext_noop("Was it not you who asked for it? Then you need not do anything."),
        ],
    ),
}
