#!/bin/sh
# convert.sh png: a PNG beside every picture in output/. convert.sh gif: chapter 4's landscape,
# turning. Both leave the work to ffmpeg or ImageMagick, whichever is installed.
set -eu
CDPATH='' cd "$(dirname "$0")/../.."

tool=
for each in convert magick ffmpeg; do
    ! command -v $each > /dev/null || tool=$each
done
if [ -z "$tool" ]; then
    echo "Pictures are converted by ffmpeg or ImageMagick. On Debian: apt-get install -y ffmpeg" >&2
    exit 1
fi

case "${1-}" in
png)
    for picture in output/*/*.pgm; do
        case $tool in
        ffmpeg) ffmpeg -loglevel error -y -i "$picture" "${picture%.pgm}.png" ;;
        *) $tool "$picture" "${picture%.pgm}.png" ;;
        esac
        echo "${picture%.pgm}.png"
    done
    ;;
gif)
    frames=output/chapter4/frames
    if [ ! -e $frames/frame_119.pgm ]; then
        echo "$frames: not there yet: \`make chapter4\` makes it" >&2
        exit 1
    fi
    gif=output/chapter4/surface.gif
    case $tool in
    ffmpeg) ffmpeg -loglevel error -y -framerate 25 -i $frames/frame_%03d.pgm $gif ;;
    *) $tool -delay 4 -loop 0 $frames/frame_*.pgm $gif ;;
    esac
    echo $gif
    ;;
*)
    echo "usage: convert.sh png | gif" >&2
    exit 2
    ;;
esac
