#!/bin/sh
# convert.sh png: a PNG beside every picture in output/, or in the folder FROM. convert.sh gif:
# chapter 4's landscape, turning. convert.sh handwriting: a PGM beside every picture in
# data/handwriting/ of another form. All leave the work to ImageMagick or ffmpeg, whichever is
# installed. Pictures go in and out by pipe, since both read meanings into names such as a[1].png.
set -eu
CDPATH='' cd "$(dirname "$0")/../.."
LC_ALL=C
export LC_ALL

# Windows has a convert of its own, for disks.
tool=
for each in ffmpeg convert magick; do
    case "$each $($each -version 2> /dev/null || true)" in
    ffmpeg\ *ffmpeg* | *ImageMagick*) tool=$each ;;
    esac
done
if [ -z "$tool" ]; then
    echo "Pictures are converted by ffmpeg or ImageMagick. On Debian: apt-get install -y ffmpeg" >&2
    exit 1
fi

partial=
trap 'rm -f "$partial"' EXIT
status=0

# Names a picture that could not be made, and goes on with the others.
failed() {
    echo "$1: cannot be converted to $2: is it damaged?" >&2
    rm -f "$partial"
    status=1
}

# The picture on the standard input, of this form: in grey, on white where it is transparent,
# upright as the phone was held, and at most 1024 pixels wide and high.
to_pgm() {
    case $tool in
    ffmpeg)
        case "$1" in [Pp][Aa][Mm]) set -- -f image2pipe -c:v pam ;; *) set -- ;; esac
        ffmpeg -loglevel error "$@" -i pipe:0 -frames:v 1 -f image2pipe -c:v pgm -filter_complex "
            format=rgba, split [ink][any]; [any] lutrgb=r=255:g=255:b=255:a=255 [white];
            [white][ink] overlay=format=rgb, format=gray,
            scale='min(1024,iw)':'min(1024,ih)':force_original_aspect_ratio=decrease" pipe:1
        ;;
    *)
        $tool - -auto-orient -background white -alpha remove -colorspace Gray -depth 8 \
            -resize '1024x1024>' pgm:-
        ;;
    esac
}

to_png() {
    case $tool in
    ffmpeg) ffmpeg -loglevel error -i pipe:0 -pix_fmt gray -f image2pipe -c:v png pipe:1 ;;
    *) $tool pgm:- -strip -define png:exclude-chunks=date,time png:- ;;
    esac
}

pixels() {
    case $tool in
    ffmpeg) ffmpeg -loglevel error -i pipe:0 -f rawvideo -pix_fmt gray pipe:1 ;;
    *) $tool - -depth 8 gray:- ;;
    esac
}

# Whether two pictures show the same: then the old one stays, since two versions of a program write
# different files.
same_pixels() {
    pixels < "$1" > "$2.partial1" 2> /dev/null && pixels < "$2" > "$2.partial2" 2> /dev/null &&
        cmp -s "$2.partial1" "$2.partial2" && same=yes || same=no
    rm -f "$2.partial1" "$2.partial2"
    [ "$same" = yes ]
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

# A PGM that was made here says of what, in a comment: the picture's checksum and size.
made_of() { head -c 80 "$1" | sed -n '2s/^# made of //p'; }

make_pgm() {
    pgm="${1%.*}.pgm"
    sum=$(cksum < "$1")
    if [ -e "$pgm" ] && [ "$(made_of "$pgm")" = "$sum" ]; then
        echo "$pgm is made of $1 and stays as it is"
        return
    fi
    if [ -e "$pgm" ] && [ -z "$(made_of "$pgm")" ]; then
        echo "$pgm was not made here and stays as it is: delete it to have it made of $1"
        return
    fi
    partial="$pgm.partial"
    form=${1##*.}
    if to_pgm "$form" < "$1" > "$partial" && [ "$(head -c 2 "$partial")" = P5 ]; then
        { printf 'P5\n# made of %s\n' "$sum" && tail -c +4 "$partial"; } > "$partial.2"
        rm -f "$partial"
        mv "$partial.2" "$pgm"
        echo "$pgm"
    else
        failed "$1" "$pgm"
    fi
}

# The other pictures of the same name, but for the end: both would become one PGM.
twins_of() {
    for twin in "${1%.*}".*; do
        case "$twin" in
        "$1" | *.[Pp][Gg][Mm] | *.partial*) ;;
        *) is_picture "$twin" && echo "$twin" ;;
        esac
    done
    return 0
}

is_picture() {
    case "$1" in
    *.[Pp][Nn][Gg] | *.[Jj][Pp][Gg] | *.[Jj][Pp][Ee][Gg]) ;;
    *.[Pp][BbPpNn][Mm] | *.[Pp][Aa][Mm]) ;;
    *) return 1 ;;
    esac
}

case "${1-}" in
png)
    if [ -n "${FROM-}" ]; then set -- "$FROM"/*.pgm; else set -- output/*/*.pgm; fi
    if [ ! -e "$1" ]; then
        echo "${FROM:-output}: no .pgm there" >&2
        exit 1
    fi
    for picture; do
        png=${picture%.pgm}.png
        if [ -e "$png" ] && same_pixels "$picture" "$png"; then
            continue
        fi
        partial="$png.partial"
        if to_png < "$picture" > "$partial" && [ -s "$partial" ]; then
            mv "$partial" "$png"
            echo "$png"
        else
            failed "$picture" "$png"
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
    partial=$gif.partial.gif
    to_gif $frames $partial
    if [ ! -e $gif ] || ! same_pixels $partial $gif; then
        mv $partial $gif
        echo $gif
    fi
    ;;
handwriting)
    found=no
    for picture in data/handwriting/*; do
        if ! is_picture "$picture" || [ ! -f "$picture" ]; then
            continue
        fi
        found=yes
        twins=$(twins_of "$picture")
        if [ -n "$twins" ]; then
            echo "$picture: not converted, since $twins has the same name: rename one" >&2
            status=1
        else
            make_pgm "$picture"
        fi
    done
    [ $found = yes ] ||
        echo "data/handwriting/ has no PNG, JPEG, PBM, PPM, PAM or PNM: put yours there first"
    ;;
*)
    echo "usage: convert.sh png | gif | handwriting" >&2
    exit 2
    ;;
esac
exit $status
