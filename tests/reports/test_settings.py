"""The JSON schema of the settings, read by what editors of TOML read it with."""

import json
import os
import re
import subprocess
import tomllib

import jsonschema
import pytest

COPYDESK = os.environ["COPYDESK"]


def copydesk(folder, *arguments):
    return subprocess.run([COPYDESK, *arguments], cwd=folder, capture_output=True, timeout=60, check=False)


@pytest.fixture
def validator(tmp_path):
    schema = json.loads(copydesk(tmp_path, "config", "--schema").stdout)
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


def test_what_init_writes_fits_the_schema_and_can_be_read(tmp_path, validator):
    assert copydesk(tmp_path, "init").returncode == 0
    file = tmp_path / "copydesk.toml"
    # The examples in it, uncommented.
    file.write_text(re.sub(r"(?m)^#(?![ :])", "", file.read_text(encoding="utf-8")), encoding="utf-8")
    settings = tomllib.loads(file.read_text(encoding="utf-8"))
    assert {"fail-on", "ignore", "transcripts", "document", "rules", "required", "overrides", "names", "tenures", "allow"} == settings.keys()
    (tmp_path / "offices.csv").write_text("office,holder,from,to\nmayor of Ovar,Ivo Lane,2025-01-01,\n", encoding="utf-8")
    (tmp_path / "names.csv").write_text("name,title\nInes Varga,mayor of Orla\n", encoding="utf-8")
    # A day of TOML is a string to the schema.
    validator.validate(json.loads(json.dumps(settings, default=str)))
    shown = copydesk(tmp_path, "config")
    assert shown.returncode == 0, shown.stderr
    # What `config` prints is a settings file, too, and says the same.
    file.write_bytes(shown.stdout)
    again = copydesk(tmp_path, "config")
    assert again.stdout == shown.stdout
    validator.validate(json.loads(json.dumps(tomllib.loads(shown.stdout.decode("utf-8")), default=str)))


@pytest.mark.parametrize(
    "text",
    [
        "[rulse]",
        "[rules]\nweekday = 'off'",
        "[rules]\nplaceholder = 'loud'",
        "fail-on = 'loud'",
        "ignore = 'archive'",
        "[[allow]]\nreason = 'why'",
        "[[allow]]\nfingerprint = 'x'\nreason = 'why'",
        "[[tenures]]\noffice = 'mayor'",
        "[names]\nsame = ['one']",
    ],
)
def test_the_schema_and_the_program_refuse_the_same(tmp_path, validator, text):
    assert not validator.is_valid(tomllib.loads(text))
    (tmp_path / "copydesk.toml").write_text(text, encoding="utf-8")
    refused = copydesk(tmp_path, "config")
    assert refused.returncode == 2
    assert re.search(rb"copydesk\.toml:\d+:\d+: ", refused.stderr), refused.stderr
