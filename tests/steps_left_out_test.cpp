// The preparation without one of its steps, and the table of what each is worth.

#include "chapters/chapter7/steps_left_out.h"

#include <gtest/gtest.h>

#include "chapters/chapter7/handwriting.h"
#include "chapters/chapter7/pgm_reader.h"
#include "tests/committed.h"
#include "tests/spoilt.h"
#include "tests/support.h"

namespace {

const Step all_steps[] = {Step::paper_under, Step::its_corners,    Step::without_the_faint,
                          Step::box_of,      Step::centre_of_mass, Step::with_full_ink};

Matrix darkness_in(const std::string& name) {
    return darkness_of(read_pgm("data/handwriting/" + name));
}

// What reading this table says after the name of its file.
std::string mistake_in(const std::string& table) {
    const TemporaryFolder folder;
    Options options;
    options.output = folder.path();
    options.command = "chapter7";
    put(folder / "steps.csv", table);
    return message_after((folder / "steps.csv").string() + ": ", [&] { read_steps(options); });
}

}  // namespace

TEST(StepsLeftOut, EverythingIsThePictureAsItIs) {
    const Matrix darkness = darkness_in("shadow_5.pgm");
    EXPECT_EQ(greatest_difference(prepared(darkness, Step::everything), as_it_is(darkness)), 0);
}

TEST(StepsLeftOut, EachStepIsInThePreparation) {
    const Matrix darkness = darkness_in("shadow_5.pgm");
    for (const Step step : all_steps)
        EXPECT_GT(greatest_difference(prepared(darkness, step), prepared(darkness)), 0.1)
            << static_cast<int>(step);
    const Matrix edge = darkness_in("dark_edge_3.pgm");
    EXPECT_GT(greatest_difference(prepared(edge, Step::without_the_edge), prepared(edge)), 0.1);
}

TEST(StepsLeftOut, APictureThatIsRefusedIsNotRead) {
    const Matrix paper(28, 28, 0);
    OwnPicture picture = {"blank_1.pgm", 1, picture_of(paper), as_it_is(paper), as_it_is(paper)};
    const NeuralNetwork network(784, 2, 10, 0.1f, 1);
    const std::vector<StepLeftOut> steps = leave_out_each_step(network, {picture});
    EXPECT_EQ(steps[0].step, "nothing");
    EXPECT_EQ(steps[0].right, 0);
    EXPECT_EQ(steps[0].confidence, 0);
    EXPECT_GT(steps.back().confidence, 0) << "as it is it can be shown";
    picture.digit = std::nullopt;
    EXPECT_EQ(leave_out_each_step(network, {picture}).back().confidence, 0) << "no right or wrong";
}

TEST(StepsLeftOut, OfAnotherPreparationAreRefused) {
    const std::string anew = ": `chapter7 query` makes it anew";
    const std::string text = contents_of("output/chapter7/steps.csv");
    const std::string header = "left_out,right,confidence\n";
    EXPECT_EQ(mistake_in(header + "nothing,1,0.5\n"),
              "below the header, 1 row where 9 were expected" + anew);
    EXPECT_EQ(mistake_in(header + "box_of,1,0.5\n"),
              "line 2, column 1: \"box_of\" where nothing was expected" + anew);
    EXPECT_EQ(mistake_in(text + "ink,1,0.5\n"), "line 11: a row more than the 9 expected" + anew);
    EXPECT_EQ(mistake_in(header + "nothing,1,1.5\n"),
              "line 2, column 3: \"1.5\" where a number from 0 to 1 was expected");
}

// The pictures need every step.
TEST(StepsLeftOut, EachCostsTheCommittedPicturesConfidence) {
    const Rows rows = rows_in("output/chapter7/steps.csv");
    ASSERT_EQ(rows.size(), 9u);
    for (std::size_t row = 1; row < rows.size(); ++row) {
        EXPECT_LT(std::stod(rows[row].at(2)), std::stod(rows[0].at(2))) << rows[row].at(0);
        EXPECT_LE(std::stoi(rows[row].at(1)), std::stoi(rows[0].at(1))) << rows[row].at(0);
    }
}

TEST(StepsLeftOut, APictureWithoutADigitInItsNameChangesNothing) {
    const NeuralNetwork network(784, 3, 10, 0.1f, 1);
    const Image written = read_pgm("data/handwriting/thin_0.pgm");
    const Matrix inputs = prepared(darkness_of(written));
    const OwnPicture named = {"thin_0.pgm", 0, written, inputs, inputs};
    const OwnPicture unnamed = {"thin.pgm", std::nullopt, written, inputs, inputs};
    const std::vector<StepLeftOut> alone = leave_out_each_step(network, {named});
    const std::vector<StepLeftOut> both = leave_out_each_step(network, {named, unnamed});
    EXPECT_GT(alone.at(0).confidence, 0);
    for (std::size_t i = 0; i < alone.size(); ++i)
        EXPECT_EQ(both.at(i).confidence, alone[i].confidence) << alone[i].step;
}

// The ink of a rectangle balances in the middle of its box.
TEST(StepsLeftOut, TheMiddleOfTheBoxIsTheMiddleOfItsPixels) {
    Matrix darkness(60, 50);
    for (int y = 10; y < 31; ++y)
        for (int x = 20; x < 30; ++x)
            darkness.row(y)[x] = 1;
    const Matrix by_the_box = prepared(darkness, Step::centre_of_mass);
    EXPECT_LT(greatest_difference(by_the_box, prepared(darkness)), 0.001);
}
