#!/bin/sh
# convert.sh png: a PNG beside every picture in output/. convert.sh gif: chapter 4's landscape,
# turning. convert.sh handwriting: a PGM beside every PNG and JPEG in data/handwriting/ that has
# none, or an older one. All leave the work to ImageMagick or ffmpeg, whichever is installed. What
# shows the same pixels already stays as it is, since two versions of a program write different files.
set -eu
CDPATH='' cd "$(dirname "$0")/../.."

tool=
for each in ffmpeg convert magick; do
    ! command -v $each > /dev/null || tool=$each
done
if [ -z "$tool" ]; then
    echo "Pictures are converted by ffmpeg or ImageMagick. On Debian: apt-get install -y ffmpeg" >&2
    exit 1
fi

# In grey, on white where it is transparent, upright as the phone was held, and at most 1024 pixels
# wide and high. It takes its place only when it is whole: a half-made one would be the newer file,
# and never made again.
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

pixels() {
    case $tool in
    ffmpeg) ffmpeg -loglevel error -i "$1" -f rawvideo -pix_fmt gray - | cksum ;;
    *) $tool "$1" -depth 8 gray:- | cksum ;;
    esac
}

to_png() {
    case $tool in
    ffmpeg) ffmpeg -loglevel error -y -i "$1" -pix_fmt gray "$2" ;;
    *) $tool "$1" -strip -define png:exclude-chunks=date,time "$2" ;;
    esac
}

# Small enough for a page, by its size and by its few shades of grey: 20 pictures a second.
to_gif() {
    case $tool in
    ffmpeg)
        ffmpeg -loglevel error -y -framerate 20 -i "$1/frame_%03d.pgm" -filter_complex \
            "scale=400:300,split[a][b];[a]palettegen=max_colors=12[c];[b][c]paletteuse=dither=none" \
            "$2"
        ;;
    *) $tool -delay 5 -loop 0 "$1/frame_*.pgm" -resize 400x300 +dither -posterize 12 "$2" ;;
    esac
}

case "${1-}" in
png)
    for picture in output/*/*.pgm; do
        png=${picture%.pgm}.png
        if [ ! -e "$png" ] || [ "$(pixels "$png")" != "$(pixels "$picture")" ]; then
            to_png "$picture" "$png"
            echo "$png"
        fi
    done
    ;;
gif)
    frames=output/chapter4/frames
    if [ ! -e $frames/frame_119.pgm ]; then
        echo "$frames: not there yet: \`make chapter4\` makes it" >&2
        exit 1
    fi
    gif=output/chapter4/surface.gif
    to_gif $frames $gif.partial.gif
    if [ -e $gif ] && [ "$(pixels $gif.partial.gif)" = "$(pixels $gif)" ]; then
        rm $gif.partial.gif
    else
        mv $gif.partial.gif $gif
        echo $gif
    fi
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
