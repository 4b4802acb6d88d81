#!/bin/sh
# convert.sh png: a PNG beside every picture in output/. convert.sh gif: chapter 4's landscape,
# turning. Both leave the work to ffmpeg or ImageMagick, whichever is installed.
set -eu

for tool in ffmpeg magick convert none; do
    command -v $tool > /dev/null && break
done
if [ $tool = none ]; then
    echo "Pictures are converted by ffmpeg or ImageMagick. On Debian: apt-get install -y ffmpeg" >&2
    exit 1
fi

if [ "$1" = png ]; then
    for picture in output/*/*.pgm; do
        case $tool in
            ffmpeg) ffmpeg -loglevel error -y -i "$picture" "${picture%.pgm}.png" ;;
            *) $tool "$picture" "${picture%.pgm}.png" ;;
        esac
        echo "${picture%.pgm}.png"
    done
else
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
fi
