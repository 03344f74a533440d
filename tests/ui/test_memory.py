"""Answers kept for everybody."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from crm.ui.memory import Memory


def test_the_same_question_is_asked_once_for_each_version():
    memory, asked = Memory(most=10), []

    def ask():
        asked.append(1)
        return len(asked)

    answers = [memory.answer("wie", version, ask) for version in (1, 1, 2, 2, 1)]
    assert answers == [1, 1, 2, 2, 3]


def test_of_each_question_only_the_newest_answer_is_kept():
    memory = Memory(most=10)
    for version in range(100):
        memory.answer("wie", version, object)
    assert len(memory) == 1


def test_the_question_asked_longest_ago_makes_room():
    memory, asked = Memory(most=2), []

    def ask(name):
        memory.answer(name, 1, lambda: asked.append(name))

    for name in ("a", "b", "a", "c", "a", "b"):
        ask(name)
    assert asked == ["a", "b", "c", "b"]
    assert len(memory) == 2


def test_nothing_is_an_answer_too():
    memory, asked = Memory(most=2), []
    for _ in range(2):
        memory.answer("wie", 1, lambda: asked.append(1))
    assert asked == [1]


def test_who_asks_at_the_same_time_waits_for_the_first():
    memory, asked = Memory(most=10), []
    everybody = threading.Barrier(8)

    def ask():
        asked.append(1)
        time.sleep(0.1)
        return "antwoord"

    def visit(_number):
        everybody.wait(timeout=120)
        return memory.answer("wie", 1, ask)

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(visit, range(8))) == {"antwoord"}
    assert asked == [1]


def test_a_question_may_ask_another():
    memory = Memory(most=10)
    said = memory.answer("a", 1, lambda: memory.answer("b", 1, lambda: "b") + "a")
    assert said == "ba"


def test_a_question_that_fails_can_be_asked_again():
    memory = Memory(most=10)
    with pytest.raises(ZeroDivisionError):
        memory.answer("wie", 1, lambda: 1 // 0)
    assert memory.answer("wie", 1, lambda: "toch") == "toch"
