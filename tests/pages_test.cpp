// The pages: a picture that a README shows is there, and is the one that the programs have drawn.

#include <gtest/gtest.h>

#include "tests/pgm.h"
#include "tests/support.h"

namespace fs = std::filesystem;

namespace {

struct Shown {
    std::string picture;
    std::string alternative;  // the text for who does not see it
};

// What stands in `text` from `begin` on, up to `end`.
std::string up_to(const std::string& text, std::size_t begin, const std::string& end) {
    return text.substr(begin, text.find(end, begin) - begin);
}

// What a page shows, by ![...](...) or by <img src="..." alt="...">.
std::vector<Shown> pictures_on(const fs::path& page) {
    const std::string text = contents_of(page);
    std::vector<Shown> shown;
    for (std::size_t at = text.find("!["); at != std::string::npos; at = text.find("![", at + 1)) {
        const std::string alternative = up_to(text, at + 2, "](");
        shown.push_back({up_to(text, at + 2 + alternative.size() + 2, ")"), alternative});
    }
    const std::string image = "<img src=\"", alt = " alt=\"";
    for (std::size_t at = text.find(image); at != std::string::npos; at = text.find(image, at + 1))
        shown.push_back({up_to(text, at + image.size(), "\""),
                         up_to(text, text.find(alt, at) + alt.size(), "\"")});
    return shown;
}

void expect_to_be_seen_and_described(const fs::path& page) {
    for (const Shown& shown : pictures_on(page)) {
        EXPECT_TRUE(fs::exists(page.parent_path() / shown.picture)) << page << shown.picture;
        EXPECT_GT(shown.alternative.size(), 30u) << page << ": what is seen on " << shown.picture;
    }
}

bool shows_one_of(const fs::path& page, const std::string& chapter) {
    for (const Shown& shown : pictures_on(page))
        if (contains(shown.picture, "output/" + chapter + "/"))
            return true;
    return false;
}

// The pixels of a picture in another form, as ImageMagick reads them.
std::string pixels_of(const fs::path& picture) {
    const std::string converter = is_installed("convert") ? "convert" : "magick";
    return run(converter + " " + picture.string() + " -depth 8 gray:-").out;
}

bool has_image_magick() {
    return is_installed("convert") || is_installed("magick");
}

constexpr const char* image_magick_is_missing =
    "ImageMagick is missing, and so this is not tested. On Debian: apt-get install -y imagemagick";

}  // namespace

TEST(Pages, ShowPicturesThatAreThereAndSayWhatIsSeen) {
    expect_to_be_seen_and_described("README.md");
    for (const std::string& chapter : chapters())
        expect_to_be_seen_and_described("chapters/" + chapter + "/README.md");
}

TEST(Pages, OfEachChapterShowsAPictureOfItsAndSoDoesTheFirstPage) {
    for (const std::string& chapter : chapters()) {
        EXPECT_TRUE(shows_one_of("chapters/" + chapter + "/README.md", chapter)) << chapter;
        EXPECT_TRUE(shows_one_of("README.md", chapter)) << chapter;
    }
}

TEST(Pages, EveryPictureHasAPngOfTheSamePixels) {
    if (!has_image_magick())
        GTEST_SKIP() << image_magick_is_missing;
    for (const std::string& name : lines_of(run("ls output/*/*.pgm").out)) {
        const fs::path picture = name;
        const fs::path png = fs::path(picture).replace_extension(".png");
        ASSERT_TRUE(fs::exists(png)) << png << ": not there yet: `make png` makes it";
        EXPECT_TRUE(pixels_of(png) == pgm_in(picture).pixels)
            << png << " is not " << picture << ": `make png` makes it anew";
    }
}

TEST(Pages, FilmHas120FramesAndIsSmallEnoughForAPage) {
    if (!has_image_magick())
        GTEST_SKIP() << image_magick_is_missing;
    const fs::path film = "output/chapter4/surface.gif";
    EXPECT_LT(fs::file_size(film), 1500000u);
    EXPECT_EQ(pixels_of(film).size(), 120u * 400 * 300);
}
