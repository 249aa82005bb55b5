"""Reports, read back by the programs that read them in a newsroom's pipeline."""

import json
import os
import subprocess
from pathlib import Path

import jsonschema
import pytest
from diff_cover.violationsreporters.java_violations_reporter import CheckstyleXmlDriver
from junitparser import Error, Failure, JUnitXml
from sarif import loader

ROOT = Path(__file__).resolve().parents[2]
COPYDESK = os.environ["COPYDESK"]
NODE_MODULES = Path(os.environ["NODE_MODULES"])

FIRST = """\
The “five & <six>” of Málaga, 100% sure, cost TK crowns. The café opens on Friday, March 3, 2026.

Ana Núñez runs the bar. Ana Nunez opened it.
"""


@pytest.fixture
def desk(tmp_path):
    """A folder with a draft that has findings, one that has none, and one that cannot be read."""
    (tmp_path / "a día, 100%.md").write_text(FIRST, encoding="utf-8")
    (tmp_path / "clean.txt").write_text("It rained in Leeds.\n", encoding="utf-8")
    (tmp_path / "broken.txt").write_bytes(b"caf\xe9")
    return tmp_path


def check(desk, form, *arguments, code=2):
    """The report on a folder in this form."""
    command = [COPYDESK, "check", "--isolated", "--date", "2026-03-01", "--format", form, *arguments]
    run = subprocess.run(command, cwd=desk, capture_output=True, timeout=60, check=False)
    assert run.returncode == code, run.stderr.decode()
    return run.stdout.decode("utf-8")


def findings(desk, *arguments, code=2):
    """What the JSON report says: pairs of a path and a finding."""
    files = json.loads(check(desk, "json", *arguments, code=code))["files"]
    return [(file["path"], finding) for file in files for finding in file["findings"]]


def test_sarif_fits_the_schema(desk):
    schema = NODE_MODULES / "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
    schema = json.loads(schema.read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    for arguments, code in (((), 2), (("clean.txt",), 0), (("a día, 100%.md", "--headline", "TK"), 1)):
        validator.validate(json.loads(check(desk, "sarif", *arguments, code=code)))


def test_sarif_is_read(desk):
    report = desk / "report.sarif"
    report.write_text(check(desk, "sarif"), encoding="utf-8")
    read = loader.load_sarif_file(str(report))
    expected = findings(desk)
    assert len(expected) >= 3
    levels = {"information": "note", "hint": "note"}
    wanted = [(f["rule"], levels.get(f["severity"], f["severity"]), f["start"]["line"]) for _, f in expected]
    got = [(r["Code"], r["Severity"], int(r["Line"])) for r in read.get_records()]
    assert sorted(got) == sorted(wanted)
    [run] = json.loads(report.read_text(encoding="utf-8"))["runs"]
    [invocation] = run["invocations"]
    assert not invocation["executionSuccessful"]
    assert "broken.txt" in invocation["toolExecutionNotifications"][0]["message"]["text"]
    text = FIRST.encode("utf-8")
    ruled = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    for result in run["results"]:
        assert ruled[result["ruleId"]]["help"]["markdown"].startswith("## What it finds")
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        at = result["locations"][0]["physicalLocation"]
        assert at["artifactLocation"]["uri"] == "a%20d%C3%ADa%2C%20100%25.md"
        region = at["region"]
        marked = text[region["byteOffset"] :][: region["byteLength"]].decode("utf-8")
        line = FIRST.splitlines()[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == marked


def test_sarif_says_what_is_suppressed_and_why(tmp_path):
    draft = 'The band TK sang in Orla.\n\nThe toll is TK.\n\nThe band TK left. <!-- copydesk: allow placeholder "its name" AB -->\n'
    (tmp_path / "a.md").write_text(draft, encoding="utf-8")
    arguments = ["--date", "2026-03-01", "--config", "copydesk.toml"]
    (tmp_path / "copydesk.toml").write_text("", encoding="utf-8")
    run = [COPYDESK, "check", *arguments, "--format", "json", "a.md"]
    first, second = json.loads(subprocess.run(run, cwd=tmp_path, capture_output=True).stdout)["files"][0]["findings"]
    allow = f'[[allow]]\nfingerprint = "{first["fingerprint"]}"\nreason = "the band\'s name"\n'
    (tmp_path / "copydesk.toml").write_text(allow, encoding="utf-8")
    known = {"version": 1, "findings": [{"path": "a.md", "rule": "placeholder", "fingerprint": second["fingerprint"]}]}
    (tmp_path / "known.json").write_text(json.dumps(known), encoding="utf-8")
    run = [COPYDESK, "check", *arguments, "--format", "sarif", "--baseline", "known.json", "a.md"]
    run = subprocess.run(run, cwd=tmp_path, capture_output=True)
    assert run.returncode == 0, run.stderr
    report = json.loads(run.stdout)
    schema = NODE_MODULES / "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
    schema = json.loads(schema.read_text(encoding="utf-8"))
    jsonschema.validators.validator_for(schema)(schema).validate(report)
    told = [
        (result["locations"][0]["physicalLocation"]["region"]["startLine"], suppression["kind"], suppression["justification"])
        for result in report["runs"][0]["results"]
        for suppression in result["suppressions"]
    ]
    assert told == [
        (1, "external", "the band's name"),
        (3, "external", "It is in the baseline."),
        (5, "inSource", "its name (AB)"),
    ]


def test_junit_is_read(desk):
    for bar, bad in (("error", ("error",)), ("information", ("error", "warning", "information"))):
        suites = {suite.name: suite for suite in JUnitXml.fromstring(check(desk, "junit", "--fail-on", bar).encode())}
        assert list(suites) == ["a día, 100%.md", "broken.txt", "clean.txt"]
        told = [finding for _, finding in findings(desk)]
        cases = list(suites["a día, 100%.md"])
        assert len(cases) == len(told) == suites["a día, 100%.md"].tests
        for case, finding in zip(cases, told):
            assert finding["rule"] in case.name
            failures = [result for result in case.result if isinstance(result, Failure)]
            assert bool(failures) == (finding["severity"] in bad)
            assert all(failure.message == finding["message"] for failure in failures)
        assert suites["clean.txt"].failures == 0 and suites["clean.txt"].tests == 1
        [broken] = suites["broken.txt"]
        assert [type(result) for result in broken.result] == [Error]


def test_checkstyle_is_read(desk):
    read = CheckstyleXmlDriver().parse_reports([check(desk, "checkstyle").split("\n", 1)[1]])
    [(path, violations)] = read.items()
    assert path == "a día, 100%.md"
    told = [finding for _, finding in findings(desk)]
    assert [v.line for v in violations] == [f["start"]["line"] for f in told]
    assert all(f["message"] in v.message for v, f in zip(violations, told))


def test_annotations_are_those_of_github(desk):
    commands = {"error": "error", "warning": "warning", "information": "notice", "hint": "notice"}
    asked = []
    for path, finding in findings(desk):
        others = "".join(f" (line {r['start']['line']}: {r['message']})" for r in finding["related"])
        asked.append(
            {
                "level": commands[finding["severity"]],
                "message": finding["message"] + others,
                "properties": {
                    "title": f"copydesk {finding['rule']}",
                    "file": path,
                    "startLine": finding["start"]["line"],
                    "endLine": finding["end"]["line"],
                    "startColumn": finding["start"]["column"],
                },
            }
        )
    command = ["node", str(NODE_MODULES.parent / "annotate.mjs")]
    theirs = subprocess.run(command, input=json.dumps(asked).encode(), capture_output=True, timeout=60, check=True)
    ours = check(desk, "github").splitlines()
    assert [line for line in ours if "file=" in line] == theirs.stdout.decode("utf-8").splitlines()
    assert any(line.startswith("::error title=copydesk::broken.txt") for line in ours)


def test_each_form_of_an_empty_folder_is_whole(tmp_path):
    (tmp_path / "clean.txt").write_text("It rained.\n", encoding="utf-8")
    assert json.loads(check(tmp_path, "sarif", code=0))["runs"][0]["results"] == []
    assert JUnitXml.fromstring(check(tmp_path, "junit", code=0).encode()) is not None
    assert check(tmp_path, "checkstyle", code=0).rstrip().endswith("</checkstyle>")
    assert check(tmp_path, "github", code=0) == ""
