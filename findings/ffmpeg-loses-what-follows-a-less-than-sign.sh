#!/usr/bin/env bash
# ffmpeg 7.0.2 (in the package imageio-ffmpeg 0.6.0): a less-than sign on its way from SubRip to WebVTT and back.
#
# A good guess: SubRip has it as it stands, WebVTT writes it as &lt;, and a caption that goes there and back is the same.
#
# What it does: it writes the bare sign into WebVTT, where it opens a tag. When ffmpeg itself reads that file, all the words of the
# caption behind the sign are gone, without a warning. A file that writes &lt; is read as expected.
#
# Prints the captions of each step, and fails where they change.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.6.0
ffmpeg=$(python/bin/python -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')
turn() { "$ffmpeg" -nostdin -loglevel warning -i "$1" "$2"; }

printf '1\n00:00:01,000 --> 00:00:04,000\nThe depth was < 40 feet: not deep.\n' > first.srt
turn first.srt second.vtt
turn second.vtt third.srt
printf 'WEBVTT\n\n00:01.000 --> 00:04.000\nThe depth was &lt; 40 feet: not deep.\n' > other.vtt
turn other.vtt other.srt
for file in second.vtt third.srt other.srt; do
    printf '%s: %s\n' "$file" "$(grep depth "$file" | tr -d '\r')"
done | tee captions
diff captions - <<'EXPECTED'
second.vtt: The depth was < 40 feet: not deep.
third.srt: The depth was 
other.srt: The depth was < 40 feet: not deep.
EXPECTED
echo "as described"
