"""A page's outline is read from whatever Playwright makes of whatever the page says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.browser.outline import Element, elements

SNAPSHOT = """\
- generic [active] [ref=e1]:
  - 'heading "Users: all" [level=1] [ref=e2]'
  - navigation [ref=e3]:
    - 'link "a \\"q\\" ''b'': c" [ref=e5] [cursor=pointer]':
      - /url: "#"
  - generic [ref=e6]:
    - text: E-mail
    - textbox "E-mail" [ref=e8]:
      - /placeholder: you@x
      - text: kim@x.example
  - combobox "Role" [expanded] [ref=e12]:
    - option "Reader"
    - option "Admin" [selected]
  - checkbox "Remember" [checked] [ref=e14]
  - text: Remember
  - generic [ref=e25] [cursor=pointer]: Contoso"""


def test_wrappers_are_left_out_and_fields_hold_their_values() -> None:
    assert elements(SNAPSHOT) == (
        Element(0, "heading", "Users: all", locator="aria-ref=e2"),
        Element(0, "navigation", locator="aria-ref=e3"),
        Element(1, "link", "a \"q\" 'b': c", locator="aria-ref=e5", clickable=True),
        Element(0, "text", value="E-mail"),
        Element(0, "textbox", "E-mail", "kim@x.example", "aria-ref=e8"),
        Element(0, "combobox", "Role", "Admin", "aria-ref=e12", ("expanded",), ("Reader", "Admin")),
        Element(0, "checkbox", "Remember", locator="aria-ref=e14", states=("checked",)),
        Element(0, "generic", value="Contoso", locator="aria-ref=e25", clickable=True),
    )


def test_pictures_of_an_icon_font_are_left_out() -> None:
    snapshot = """\
- link "\ue061" [ref=e1] [cursor=pointer]:
  - /url: "#"
- text: \uf0c9 \uf0d7
- button "\uf067 Add user" [ref=e2]
- generic [ref=e3] [cursor=pointer]: \uf105"""
    assert elements(snapshot) == (
        Element(0, "link", locator="aria-ref=e1", clickable=True),
        Element(0, "button", "Add user", locator="aria-ref=e2"),
        Element(0, "generic", locator="aria-ref=e3", clickable=True),
    )


def test_elements_are_acted_on_as_their_role_says() -> None:
    kinds = [element.kind for element in elements(SNAPSHOT)]
    assert kinds == ["", "", "click", "", "fill", "select", "click", "click"]


def test_a_link_without_a_name_is_called_by_what_stands_in_it() -> None:
    [link, _] = elements('- link [ref=e1] [cursor=pointer]:\n  - heading "Contoso" [level=2] [ref=e2]')
    assert link.words == 'link "Contoso"'


_SOME = st.lists(st.sampled_from([*"- :'\"[]=/\\a\n", "text", "link", "[ref=e1]", "  "]), max_size=40)


@given(_SOME)
def test_anything_is_read(parts: list[str]) -> None:
    assert all(element.role and element.depth >= 0 for element in elements("".join(parts)))
