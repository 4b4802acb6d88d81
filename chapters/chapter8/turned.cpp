#include "chapters/chapter8/turned.h"

#include <cmath>
#include <random>

#include "common/between_pixels.h"
#include "common/experiment/train_networks.h"
#include "common/pi.h"
#include "common/random_numbers.h"
#include "common/records.h"

Matrix turned(const Matrix& inputs, double degrees) {
    constexpr double middle = (Records::side - 1) / 2.0;  // 13.5, where four pixels meet
    const double cosine = std::cos(degrees * pi / 180);
    const double sine = std::sin(degrees * pi / 180);
    const PictureOnPaper picture(reshaped(inputs, Records::side, Records::side));
    Matrix result(Records::side, Records::side);
    for (int y = 0; y < Records::side; ++y)
        for (int x = 0; x < Records::side; ++x) {
            // A pixel shows the point of the old picture that is turned to its place. To find that
            // point, the place is turned back, clockwise.
            const double right = x - middle;
            const double down = y - middle;
            const double from_x = middle + cosine * right - sine * down;
            const double from_y = middle + sine * right + cosine * down;
            result.row(y)[x] = picture.between_pixels(from_x, from_y);
        }
    return reshaped(result, Records::pixels, 1);
}

void turned_epoch(NeuralNetwork& network, const Records& records, const Run& run, int epoch,
                  Progress& progress) {
    const double most = run.setting("degrees");
    std::mt19937 random = random_numbers_of(run.seed, epoch);
    for (int record = 0; record < records.size(); ++record) {
        const double angle = uniform_number(-most, most, random);
        network.train(turned(records.inputs(record), angle), records.targets(record));
        progress.record_done(run.hidden_nodes);
    }
}

void books_epoch(NeuralNetwork& network, const Records& records, const Run& run, int epoch,
                 Progress& progress) {
    const float degrees = run.setting("turned_by");
    if (degrees == 0) {
        plain_epoch(network, records, run, epoch, progress);
        return;
    }
    for (int record = 0; record < records.size(); ++record) {
        const Matrix inputs = records.inputs(record);
        for (const Matrix& shown : {inputs, turned(inputs, degrees), turned(inputs, -degrees)}) {
            network.train(shown, records.targets(record));
            progress.record_done(run.hidden_nodes);
        }
    }
}
