#!/usr/bin/env bash
# ffmpeg 7.0.2 (in the package imageio-ffmpeg 0.6.0): a no-break space on its way from WebVTT to SubRip.
#
# A good guess: WebVTT writes it as &nbsp;, SubRip has no marks for characters, so it arrives as the character U+00A0, as “&amp;”
# arrives as “&”.
#
# What it does: between the two it keeps captions as Advanced SubStation lines, where a no-break space is written \h, and leaves
# that in SubRip: a reader of the captions sees “40\hfeet”. “&amp;” is as expected.
#
# Prints the caption, and fails where it changes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.6.0
ffmpeg=$(python/bin/python -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')

printf 'WEBVTT\n\n00:01.000 --> 00:04.000\nIt has 40&nbsp;feet of cable, R&amp;D said.\n' > talk.vtt
"$ffmpeg" -nostdin -loglevel error -i talk.vtt talk.srt
tr -d '\r' < talk.srt | tee caption
diff caption - <<'EXPECTED'
1
00:00:01,000 --> 00:00:04,000
It has 40\hfeet of cable, R&D said.

EXPECTED
echo "as described"
