// A point of a picture, or of a letter.

#pragma once

struct Point {
    double x;
    double y;
};
