"""Pseudonyms and the key they are made with."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mlmcheck.intake.keys import case_file, case_key
from mlmcheck.intake.privacy import SHORTEST, Names
from mlmcheck.model import InputError

KEY = b"k" * 32


def test_a_name_is_the_hmac_of_kind_and_id() -> None:
    # printf 'P\x1f4711' | openssl dgst -sha256 -mac HMAC -macopt hexkey:6b6b... -binary | base32 -> KQEMEIRG...,
    # then letter by letter from A-Z2-7 to Crockford's alphabet.
    assert Names(KEY).name("4711") == "P-AG4C48H6"


def test_the_same_id_has_the_same_name_and_another_key_another() -> None:
    assert Names(KEY).name("1") == Names(KEY).name("1")
    assert Names(KEY).name("1") != Names(b"l" * 32).name("1")
    assert Names(KEY).name("1") != Names(KEY).name("01")


def test_kinds_are_kept_apart() -> None:
    names = Names(KEY)

    assert names.name("1", "O").startswith("O-")
    assert names.name("1", "O")[2:] != names.name("1")[2:]


def test_real_ids_are_shown_where_asked_for() -> None:
    names = Names(KEY, show=True)

    assert names.name("4711") == "4711"
    assert names.names(["4711"]) == {"4711": "4711"}


def test_two_ids_never_share_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mlmcheck.intake.privacy.SHORTEST", 1)
    ids = [str(number) for number in range(200)]  # 200 ids, 32 letters
    one_by_one = Names(KEY)

    assert len({one_by_one.name(id) for id in ids}) == 200
    assert len({one_by_one.name(id) for id in ids}) == 200
    assert len(set(Names(KEY).names(ids).values())) == 200
    assert Names(KEY).names(ids) == Names(KEY).names(reversed(ids))


def test_nothing_of_an_id_is_in_its_name() -> None:
    assert SHORTEST >= 8
    assert "ANNA" not in Names(KEY).name("ANNA")


def test_a_key_is_made_when_first_needed_and_only_then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    names = Names()
    shown = Names(show=True).name("1")

    assert shown == "1"
    assert not (tmp_path / "state").exists()
    assert names.name("1") == Names().name("1")
    assert stat.S_IMODE(case_file().stat().st_mode) == 0o600
    assert stat.S_IMODE(case_file().parent.stat().st_mode) == 0o700
    assert [file.name for file in case_file().parent.iterdir()] == ["case.key"]


def test_a_relative_state_home_is_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "state")

    assert case_file() == Path.home() / ".local/state/mlmcheck/case.key"


def test_a_stated_key_file_is_made_and_told(tmp_path: Path) -> None:
    told: list[str] = []
    first = case_key(tmp_path / "my.key", told.append)

    assert first == case_key(tmp_path / "my.key", told.append)
    assert len(first) == 32
    assert len(told) == 1
    assert "my.key" in told[0]


def test_many_who_make_it_at_once_get_the_same_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(16) as pool:
        keys = set(pool.map(case_key, [tmp_path / "my.key"] * 64))

    assert len(keys) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["my.key"]


def test_a_key_file_cannot_be_a_folder_or_a_dead_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "nowhere" / "key")

    assert "--show-ids" in _refused(tmp_path / "link")


def test_keys_are_random(tmp_path: Path) -> None:
    assert case_key(tmp_path / "one") != case_key(tmp_path / "two")


def _refused(file: Path) -> str:
    with pytest.raises(InputError) as caught:
        case_key(file)
    return str(caught.value)


def test_a_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    case_key(tmp_path / "my.key")
    (tmp_path / "my.key").chmod(0o644)

    assert _refused(tmp_path / "my.key").endswith("others may read this key, so it hides nothing; run chmod 600 on it")


@pytest.mark.parametrize("data", [b"", b"password", b"0" * 63, b"0" * 65, b"0" * 200, bytes(range(32))])
def test_what_is_no_key_is_refused(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "my.key"
    file.write_bytes(data)
    file.chmod(0o600)

    assert "this is no key of mlmcheck" in _refused(file)


def test_a_key_that_cannot_be_made_is_refused_with_the_remedy(tmp_path: Path) -> None:
    assert "--show-ids" in _refused(tmp_path / "no" / "folder" / "my.key")
    assert "--show-ids" in _refused(tmp_path)
