"""Captions as the programs write them that people use, held against a draft: one quotation is wrong, and it is found, whatever
program the notes went through. COPYDESK is the program."""

import datetime
import json
import os
import subprocess

import imageio_ffmpeg
import pycaption
import pysrt
import pysubs2
import pytest
import srt
import webvtt

COPYDESK = os.environ["COPYDESK"]

# Each cue with its speaker, as a person would type it.
CUES = [
    (1.0, 3.5, "MAYOR RUIZ: We, uh, paid $4.2 million"),
    (3.5, 6.0, "& more for a pier that was < 40 feet long"),
    (6.0, 9.0, "in 2024."),
    (9.0, 12.0, "It closed in\n2024"),
    (12.0, 15.0, "for good. <i>Nobody</i> in AT&T’s office knew."),
    (3601.0, 3605.25, "BO LUND: My boats lie in the mud until then."),
]

DRAFT = """“We paid $4.2 million and more for a pier that was < 40 feet long in 2024,” said Mayor Ana Ruiz. “It closed in 2024 for good.”

“Nobody in AT&T’s office knew,” Ruiz said.

“My boats lie in the sand until then,” said Bo Lund, a fisherman.
"""


def subtitles():
    span = lambda seconds: datetime.timedelta(seconds=seconds)
    return [srt.Subtitle(i, span(a), span(b), text) for i, (a, b, text) in enumerate(CUES, 1)]


def by_srt(folder):
    path = folder / "srt.srt"
    path.write_text(srt.compose(subtitles()), encoding="utf-8")
    return path


def by_pysrt(folder):
    path = folder / "pysrt.srt"
    pysrt.open(str(by_srt(folder))).save(str(path), encoding="utf-8")
    return path


def by_webvtt(folder):
    path = folder / "webvtt.vtt"
    webvtt.from_srt(str(by_srt(folder))).save(str(path))
    return path


def by_pysubs2(folder, ending):
    path = folder / f"pysubs2.{ending}"
    pysubs2.load(str(by_srt(folder))).save(str(path))
    return path


def by_pycaption(folder, ending):
    writer = {"srt": pycaption.SRTWriter, "vtt": pycaption.WebVTTWriter}[ending]
    captions = pycaption.SRTReader().read(by_srt(folder).read_text(encoding="utf-8"))
    path = folder / f"pycaption.{ending}"
    path.write_text(writer().write(captions), encoding="utf-8")
    return path


def by_ffmpeg(folder, *endings):
    path = by_srt(folder)
    for i, ending in enumerate(endings):
        target = folder / f"ffmpeg-{i}.{ending}"
        command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-i", path, target]
        subprocess.run(command, check=True)
        path = target
    return path


def by_hand(folder):
    """Without hours, with carriage returns and in Windows-1252."""
    path = folder / "hand.srt"
    path.write_bytes(srt.compose(subtitles(), eol="\r\n").replace("00:00:", "00:").encode("cp1252"))
    return path


def by_a_rolling_captioner(folder):
    """Every line twice, with a short cue between, as automatic captions come."""
    lines = [line for _, _, text in CUES for line in text.split("\n")]
    cues = ["WEBVTT\nKind: captions\nLanguage: en\n"]
    before = " "
    for at, line in enumerate(lines):
        line = line.replace("&", "&amp;").replace("< ", "&lt; ")
        start, end = f"00:{at * 3 // 60:02}:{at * 3 % 60:02}", f"00:{(at * 3 + 2) // 60:02}:{(at * 3 + 2) % 60:02}"
        first, *others = line.split(" ")
        timed = first + "".join(f"<{start}.500><c> {word}</c>" for word in others)
        cues.append(f"{start}.000 --> {end}.990 align:start position:0%\n{before}\n{timed}\n")
        cues.append(f"{end}.990 --> {end}.999 align:start position:0%\n{line}\n \n")
        before = line
    path = folder / "rolling.vtt"
    path.write_text("\n".join(cues), encoding="utf-8")
    return path


WRITERS = {
    "srt": by_srt,
    "pysrt": by_pysrt,
    "webvtt-py": by_webvtt,
    "pysubs2 srt": lambda folder: by_pysubs2(folder, "srt"),
    "pysubs2 vtt": lambda folder: by_pysubs2(folder, "vtt"),
    "pycaption srt": lambda folder: by_pycaption(folder, "srt"),
    "pycaption vtt": lambda folder: by_pycaption(folder, "vtt"),
    "ffmpeg vtt": lambda folder: by_ffmpeg(folder, "vtt"),
    "ffmpeg vtt srt": lambda folder: by_ffmpeg(folder, "vtt", "srt"),
    "by hand": by_hand,
    "rolling": by_a_rolling_captioner,
}

# ffmpeg writes “<” into WebVTT as it is, and reads it there as a tag: what follows it in the cue is lost.
LOST = {"ffmpeg vtt srt": "40 feet long"}


@pytest.mark.parametrize("writer", WRITERS)
def test_what_is_said_is_found_and_what_is_not_is_told(writer, tmp_path):
    notes = WRITERS[writer](tmp_path)
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    command = [COPYDESK, "check", "--isolated", "--format", "json", "--fail-on", "never", "--transcript", notes, draft]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    (file,) = json.loads(result.stdout)["files"]
    messages = [it["message"] for it in file["findings"] if it["rule"] == "quote-not-in-transcript"]
    lost = LOST.get(writer)
    assert lost is None or lost not in notes.read_text(encoding="utf-8")
    told = [message for message in messages if lost is None or lost not in message]
    assert len(told) == 1, (messages, notes.read_bytes())
    assert "sand" in told[0] and "mud" in told[0]
    assert len(messages) == len(told) + (lost is not None)
