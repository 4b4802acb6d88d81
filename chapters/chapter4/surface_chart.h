// The landscape of scores as a surface over a grid: the top of a solid, with the best score marked.
// Seen from one side after another, it makes a film that turns.

#pragma once

#include <string>

#include "chapters/chapter4/landscape.h"
#include "common/drawing/image.h"

// A picture of 1280 x 960. At 0 degrees the learning rates run to the right and the epochs away
// from the viewer. Seen from above, the chart turns anticlockwise. Takes at least two learning
// rates and two epochs.
Image draw_surface_chart(const Landscape& landscape, double turn_degrees);

// A film that turns once: `frames` pictures of 640 x 480, frame_000.pgm, … in a folder, drawn on
// several threads.
void write_film(const Landscape& landscape, int frames, const std::string& folder, int threads);
