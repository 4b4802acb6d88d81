// The number pi, as exact as a double can hold it.

#pragma once

constexpr double pi = 3.14159265358979323846;
