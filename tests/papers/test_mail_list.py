from hypothesis import given
from hypothesis import strategies as st

from crm.papers.mail_list import Recipient, mail_list


def test_a_shared_box_stands_on_the_line_once():
    found = mail_list(
        [
            Recipient("An", "info@example.org"),
            Recipient("Jan", "Info@Example.org"),
            Recipient("Piet", "piet@example.org"),
        ]
    )
    assert found.line == "info@example.org; piet@example.org"


def test_who_asked_not_to_be_mailed_is_left_out_and_named():
    found = mail_list([Recipient("An", "an@example.org", no_mail=True)])
    assert (found.line, found.no_mail, found.without_address) == ("", ("An",), ())


def test_a_box_shared_with_somebody_who_wants_mail_stays():
    found = mail_list(
        [
            Recipient("An", "info@example.org", no_mail=True),
            Recipient("Jan", "info@example.org"),
        ]
    )
    assert found.line == "info@example.org"
    assert found.no_mail == ("An",)


def test_who_has_no_address_is_named_once():
    found = mail_list(
        [Recipient("An", None), Recipient("An", " "), Recipient("Jan", "geen mail")]
    )
    assert found.without_address == ("An", "Jan")


def test_two_addresses_in_one_field_are_two():
    found = mail_list([Recipient("An", "a@example.org; b@example.org,c@example.org")])
    assert found.addresses == ("a@example.org", "b@example.org", "c@example.org")


@given(
    st.lists(
        st.builds(
            Recipient,
            st.sampled_from(["An", "Jan", "Piet"]),
            st.sampled_from(
                [None, "a@x.example.org", "A@x.example.org", "b@example.org"]
            ),
            st.booleans(),
        )
    )
)
def test_nobody_gets_two_mails_and_every_willing_box_gets_one(recipients):
    found = mail_list(recipients)
    folded = [address.lower() for address in found.addresses]
    assert len(folded) == len(set(folded))
    willing = {r.email.lower() for r in recipients if r.email and not r.no_mail}
    assert set(folded) == willing
