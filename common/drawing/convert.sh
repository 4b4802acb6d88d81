#!/bin/sh
# convert.sh png: a PNG beside every picture in output/. convert.sh gif: chapter 4's landscape,
# turning. convert.sh handwriting: a PGM beside every PNG and JPEG in data/handwriting/ that has
# none, or an older one. All leave the work to ffmpeg or ImageMagick, whichever is installed.
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

# In grey, on white where it is transparent, upright as the phone was held, and at most 1024 pixels
# wide and high. It takes its place when it is whole, for the next time it will be the newer one.
to_pgm() {
    case $tool in
    ffmpeg)
        ffmpeg -loglevel error -y -i "$1" -frames:v 1 -update 1 -f image2 -c:v pgm -filter_complex "
            format=rgba, split [ink][any]; [any] lutrgb=r=255:g=255:b=255:a=255 [white];
            [white][ink] overlay=format=rgb, format=gray,
            scale='min(1024,iw)':'min(1024,ih)':force_original_aspect_ratio=decrease" "$2.partial"
        ;;
    *)
        $tool "$1" -auto-orient -background white -alpha remove -colorspace Gray -depth 8 \
            -resize '1024x1024>' "pgm:$2.partial"
        ;;
    esac
    mv "$2.partial" "$2"
}

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
handwriting)
    trap 'rm -f data/handwriting/*.partial' EXIT
    found=no
    for picture in data/handwriting/*; do
        case "$picture" in
        *.[Pp][Nn][Gg] | *.[Jj][Pp][Gg] | *.[Jj][Pp][Ee][Gg]) ;;
        *) continue ;;
        esac
        found=yes
        pgm="${picture%.*}.pgm"
        if [ -e "$pgm" ] && [ -z "$(find "$picture" -newer "$pgm")" ]; then
            echo "$pgm is newer than $picture and stays as it is"
        else
            to_pgm "$picture" "$pgm"
            echo "$pgm"
        fi
    done
    [ $found = yes ] || echo "data/handwriting/ has no PNG and no JPEG: put yours there first"
    ;;
*)
    echo "usage: convert.sh png | gif | handwriting" >&2
    exit 2
    ;;
esac
