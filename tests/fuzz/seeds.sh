#!/bin/sh
# Makes the first inputs of each fuzz target: right ones, and wrong ones of every kind.
#     seeds.sh FOLDER
# shellcheck disable=SC2059 # what these variables hold is written for printf
set -eu
mkdir -p "$1/idx" "$1/csv_records" "$1/network" "$1/pgm" "$1/table"
CDPATH='' cd "$1"

zeros() { head -c "$1" /dev/zero; }
record() {  # a line of the book's CSV: label, then 784 times the pixel
    printf %s "$1"
    yes ",$2" | head -n 784 | tr -d '\n'
    printf '\n'
}

labels='\0\0\10\1\0\0\0\1\7'
images='\0\0\10\3\0\0\0\1\0\0\0\34\0\0\0\34'
{ printf "\\11$labels$images"; zeros 783; printf '\377'; } > idx/one_record
{ printf "\\11$labels$images"; zeros 783; } > idx/truncated
{ printf "\\11$labels$images"; zeros 785; } > idx/too_long
{ printf "\\11$labels"'\0\0\10\3\377\377\377\377\0\0\0\34\0\0\0\34'; } > idx/promises_too_much
{ printf '\11\0\0\10\1\0\0\0\1\12'"$images"; zeros 784; } > idx/label_over_9
{ printf '\10\0\0\10\1\0\0\0\0\0\0\10\3\0\0\0\0\0\0\0\34\0\0\0\34'; } > idx/empty_set
{ printf '\12\0\0\10\1\0\0\0\2\7\2'"$images"; zeros 784; } > idx/disagree
{ printf '\11\037\213\10\10'; zeros 20; } > idx/gzipped

record 7 0 > csv_records/one_record
{ record 9 255; record 0 17; printf '\n\n'; } > csv_records/two_and_blank_lines
record 7 0 | sed "s/\$/$(printf '\r')/" > csv_records/windows
{ record label pixel; record 7 0; } > csv_records/header
{ record '"label"' '"pixel"'; record 7 0; } > csv_records/header_in_quotes
{ printf '\357\273\277'; record 7 0; } > csv_records/byte_order_mark
{ record 7.0 255.0; record 2.000e+00 1.700e+01; } > csv_records/decimals
record 7 2.5 > csv_records/not_whole
record 7 0 | tr , ';' > csv_records/semicolons
record 10 0 > csv_records/label_over_9
record 1 256 > csv_records/pixel_over_255
record 1 x > csv_records/no_number
printf '1,2,3\n' > csv_records/three_numbers
printf '\n1\n' > csv_records/blank_line
{ zeros 65535; printf '\n'; zeros 10; } | tr '\0' 7 > csv_records/long_line

training='learning_rate,epochs,seed,records\n0.3,1,1,60000\n\f'
printf "$training"'0.1,-0.2,3e-8\n\f1\n-1\n' > network/one_hidden
printf "$training"'0.1,-0.2,0.3\n1,2,3\n\f0.5,0.25\n-1,1e38\n' > network/two_hidden
printf "\357\273\277$training\357\273\277"'0.1,-0.2,3e-8\n\f\357\273\2771\n-1\n' > network/byte_order_marks
printf 'learning_rate,epochs,seed,records\n0.3,1.0,1,6e4\n\f0.1,-0.2,3e-8\n\f1\n-1\n' > network/decimals
printf "$training"'0.1,-0.2\n1,2,3\n\f1\n-1\n' > network/ragged
printf "$training"'nan,inf,1e39\n\f1\n-1\n' > network/not_finite
printf "$training"'0,0,0\n\f0\n0\n' > network/zeros
printf "$training"'\f\n' > network/empty
printf 'learning_rate,epochs,seed,records\n1001,-1,4294967296,1e9\n' > network/out_of_range

printf 'P2\n3 2\n255\n0 1 2\n253 254 255\n' > pgm/text
printf 'P5\n3 2\n255\nabcdef' > pgm/bytes
printf 'P5 2 1 65535\n\200\0\377\377' > pgm/two_bytes
printf 'P2 # one\n2 1 # two\n15 # three\n7 # four\n15 # five' > pgm/comments
printf 'P5 1 1 255\naP5 1 1 255\nb' > pgm/two_pictures
printf 'P2 2 2 9\n1 2 3 4 5' > pgm/too_long
printf 'P2 2 2 9\n1 2 3 10' > pgm/larger_than_maxval
printf 'P2 5 1 9\n9 9 x 9 9' > pgm/no_number
printf 'P2 5 5 9\n9 9 9 9 9 9 9 0 9 9 9 9 0 9 9 9 9 0 9 9 9 9 9 9 9' > pgm/a_one
printf 'P5 8192 8192 65535\n' > pgm/promises_too_much
printf 'P6 1 1 255\nabc' > pgm/colour
printf '\211PNG\r\n\032\n' > pgm/png
printf '\377\330\377\340' > pgm/jpeg

scores='learning_rate,epoch,score\n'
rows='0.025,1,0.9\n0.025,2,0.95\n0.3,1,0.94\n0.3,2,0.93\n'
rest='\factual,0,1,2,3,4,5,6,7,8,9\n'
for digit in 0 1 2 3 4 5 6 7 8 9; do
    case $digit in
    3) rest="$rest$digit,0,0,0,1,0,0,0,0,0,0\n" ;;
    8) rest="$rest$digit,0,0,1,0,0,0,0,0,0,0\n" ;;
    *) rest="$rest$digit,0,0,0,0,0,0,0,0,0,0\n" ;;
    esac
done
rest="$rest"'\frecord,actual,answer\n1,8,2\n\fleft_out,right,confidence\n'
for step in nothing paper_under 'its corners' without_the_faint without_the_edge box_of \
    centre_of_mass with_full_ink everything; do
    rest="$rest$step,1,0.5\n"
done
printf "$scores$rows$rest" > table/right
printf "$scores$rows$rest" | sed "s/\$/$(printf '\r')/" > table/windows
printf "$scores"'0.0250000000001,1,0.9\n'"$rest" > table/almost_a_rate
printf "$scores"'0.3,2,0.93\n'"$rest" > table/another_order
printf "$scores"'0.025,1,nan\n0.025,2,0x1p-3\n'"$rest" > table/odd_numbers
printf "$scores$rows"'\factual\n\frecord,actual,answer\n9,9,9\n' > table/other_records
