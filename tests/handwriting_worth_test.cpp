// What the preparation of handwriting is worth to a network: test records that are spoilt in the
// ways of a reader's own pictures, and prepared again.

#include <gtest/gtest.h>

#include <random>

#include "chapters/chapter7/handwriting.h"
#include "chapters/chapter7/ink.h"
#include "common/experiment/saved_network.h"
#include "common/mnist.h"
#include "common/neural_network.h"
#include "common/random_numbers.h"
#include "common/training.h"
#include "tests/real_paper.h"
#include "tests/spoilt.h"
#include "tests/support.h"

namespace {

// A network after 13 epochs on 20,000 records. The release program trains it: here that would take
// a minute.
const NeuralNetwork& network() {
    static const NeuralNetwork trained = [] {
        const TemporaryFolder folder;
        const Outcome outcome =
            run(".build/release/chapter5 train --records 20000 --output " + folder.path().string());
        EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
        return load_network(folder / "network").network;
    }();
    return trained;
}

// Whether the network reads a picture that is prepared, but for a step. What is refused is not
// read, and may be refused only where a step is left out.
bool is_read(const Image& picture, int digit, Step left_out) {
    try {
        return answer(network().query(prepared(darkness_of(picture), left_out))) == digit;
    } catch (const Unreadable& refusal) {
        EXPECT_NE(left_out, Step::nothing) << refusal.what();
        return false;
    }
}

const Records& test_records() {
    static const Records records = read_test_records("data");
    return records;
}

// Every 50th test record. The first is chosen so that these 200 score nearly what all 10,000 do, in
// each way of spoiling them: within 0.009 of it when prepared, and within 0.03 as they are.
constexpr int first_record = 23, between_records = 50;

using Spoil = Matrix (*)(const Matrix&);
// The score of these records, spoilt and then prepared, but for a step.
double score_of(Spoil spoil, Step left_out) {
    int asked = 0, right = 0;
    for (int i = first_record; i < test_records().size(); i += between_records) {
        const Image picture = picture_of(spoil(record_of(test_records().inputs(i))));
        right += is_read(picture, test_records().label(i), left_out) ? 1 : 0;
        ++asked;
    }
    return 1.0 * right / asked;
}

Matrix not_at_all(const Matrix& record) {
    return record;
}
Matrix by_four_pixels(const Matrix& record) {
    return shifted(record, 4, 0);
}
Matrix to_60_percent(const Matrix& record) {
    return resized(record, 0.6);
}
Matrix to_120_percent(const Matrix& record) {
    return resized(record, 1.2);
}
Matrix by_grey_paper(const Matrix& record) {
    return on_grey_paper(record, 0.3f);
}
Matrix by_shade(const Matrix& record) {
    return in_shade(record, 0.4f);
}
Matrix in_every_way(const Matrix& record) {
    const Matrix small = shifted(resized(record, 0.8), 2, -2);
    return in_light_ink(on_grey_paper(in_shade(small, 0.2f), 0.1f));
}

// What all 10,000 records score with this network; unspoilt and as they are it is 0.962.
struct Way {
    const char* name;
    Spoil spoil;
    double as_it_is;
    double prepared;
};

const Way ways[] = {{"not at all", not_at_all, 0.962, 0.965},
                    {"4 pixels off", by_four_pixels, 0.355, 0.964},
                    {"60 %", to_60_percent, 0.348, 0.959},
                    {"120 %", to_120_percent, 0.859, 0.963},
                    {"light ink", in_light_ink, 0.022, 0.965},
                    {"30 % grey", by_grey_paper, 0.527, 0.965},
                    {"shade to 40 %", by_shade, 0.639, 0.961},
                    {"grain", on_grainy_paper, 0.615, 0.964},
                    {"thicker", in_thicker_strokes, 0.916, 0.936},
                    {"thinner", in_thinner_strokes, 0.744, 0.803},
                    {"dust", with_dust, 0.961, 0.926},
                    {"in every way", in_every_way, 0.069, 0.962}};

struct Worth {
    Step left_out;
    Spoil spoil;
    double left;  // of the score, at the most
};

const Worth worths[] = {{Step::paper_under, in_light_ink, 0.15},
                        {Step::without_the_faint, on_grainy_paper, 0.75},
                        {Step::box_of, to_60_percent, 0.5},
                        {Step::centre_of_mass, not_at_all, 0.92},
                        {Step::with_full_ink, in_thinner_strokes, 0.77}};

using Photograph = Image (*)(const Matrix&, std::mt19937&);

// How many of so many test records are read, on such paper.
int read_of(int count, Photograph photograph, Step left_out) {
    std::mt19937 random(301);
    int right = 0;
    for (int i = 0; i < count; ++i) {
        const int record = whole_number_below(test_records().size(), random);
        const Image picture = photograph(record_of(test_records().inputs(record)), random);
        right += is_read(picture, test_records().label(record), left_out) ? 1 : 0;
    }
    return right;
}

struct Paper {
    const char* name;
    Photograph photograph;
};

const Paper papers[] = {{"cut out tightly", cut_out_tightly},
                        {"dark corners", with_dark_corners},
                        {"ruled paper", on_ruled_paper},
                        {"dark edge", with_dark_edge},
                        {"hard shadow", under_hard_shadow}};

void expect_spoilt_records_to_score_as_measured() {
    for (const Way& way : ways) {
        EXPECT_NEAR(score_of(way.spoil, Step::nothing), way.prepared, 0.015) << way.name;
        EXPECT_NEAR(score_of(way.spoil, Step::everything), way.as_it_is, 0.05) << way.name;
    }
}

void expect_every_step_to_be_worth_something() {
    for (const Worth& worth : worths)
        EXPECT_LT(score_of(worth.spoil, worth.left_out), worth.left)
            << static_cast<int>(worth.left_out);
}

// Chapter 7's own network has twice the hidden nodes, three times the records, and reads 289 of
// 300; the network here reads a few less.
void expect_digits_on_real_paper_to_be_read() {
    int all = 0;
    for (const Paper& paper : papers) {
        const int right = read_of(20, paper.photograph, Step::nothing);
        EXPECT_GE(right, 16) << paper.name;
        all += right;
    }
    EXPECT_GE(all, 90);
}

void expect_the_steps_to_be_worth_most_on_real_paper() {
    EXPECT_LT(read_of(20, on_ruled_paper, Step::without_the_faint), 10);
    EXPECT_LT(read_of(20, with_dark_edge, Step::without_the_edge), 8);
}

}  // namespace

// One test, for it takes longer to train the network than to ask it all this.
TEST(HandwritingWorth, OfThePreparationAndOfItsStepsIsAsMeasured) {
    expect_spoilt_records_to_score_as_measured();
    expect_every_step_to_be_worth_something();
    expect_digits_on_real_paper_to_be_read();
    expect_the_steps_to_be_worth_most_on_real_paper();
}
