"""The way back through the places."""

from brm_desktop.gui.navigation import History, Place, Step


def test_back_leads_through_every_place_in_turn() -> None:
    history = History()
    for step in (Step(Place.TODAY), Step(Place.PARTNERS), Step(Place.PARTNER, "a")):
        history.go(step)
    assert history.back() == Step(Place.PARTNERS)
    assert history.back() == Step(Place.TODAY)
    assert history.back() is None
    assert history.present == Step(Place.TODAY)


def test_the_same_place_twice_counts_once() -> None:
    history = History()
    history.go(Step(Place.TODAY))
    history.go(Step(Place.TODAY))
    assert not history.can_go_back


def test_places_that_were_visited_come_the_last_one_first_and_each_once() -> None:
    history = History()
    for step in (Step(Place.TODAY), Step(Place.PARTNERS), Step(Place.TODAY), Step(Place.PARTNER, "a")):
        history.go(step)
    assert history.visited() == (Step(Place.TODAY), Step(Place.PARTNERS))


def test_at_most_fifty_steps_are_kept() -> None:
    history = History()
    for number in range(80):
        history.go(Step(Place.PARTNER, str(number)))
    back = 0
    while history.back() is not None:
        back += 1
    assert back == 49
