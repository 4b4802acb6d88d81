// The book in the code: `grep -rn "Book:" common chapters` leads from its sections to the code and
// back, so every title must be the book's, and what the book explains must cite one.

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "tests/support.h"

namespace {

namespace fs = std::filesystem;

// In the book's order.
const std::vector<std::string> titles = {
    "Part 1, \"Easy for Me, Hard for You\"",
    "Part 1, \"A Simple Predicting Machine\"",
    "Part 1, \"Classifying is Not Very Different from Predicting\"",
    "Part 1, \"Training A Simple Classifier\"",
    "Part 1, \"Sometimes One Classifier Is Not Enough\"",
    "Part 1, \"Neurons, Nature's Computing Machines\"",
    "Part 1, \"Following Signals Through A Neural Network\"",
    "Part 1, \"Matrix Multiplication is Useful .. Honest!\"",
    "Part 1, \"A Three Layer Example with Matrix Multiplication\"",
    "Part 1, \"Learning Weights From More Than One Node\"",
    "Part 1, \"Backpropagating Errors From More Output Nodes\"",
    "Part 1, \"Backpropagating Errors To More Layers\"",
    "Part 1, \"Backpropagating Errors with Matrix Multiplication\"",
    "Part 1, \"How Do We Actually Update Weights?\"",
    "Part 1, \"Weight Update Worked Example\"",
    "Part 1, \"Preparing Data\"",
    "Part 2, \"Neural Network with Python\"",
    "Part 2, \"The Skeleton Code\"",
    "Part 2, \"Initialising the Network\"",
    "Part 2, \"Weights - The Heart of the Network\"",
    "Part 2, \"Optional: More Sophisticated Weights\"",
    "Part 2, \"Querying the Network\"",
    "Part 2, \"Training the Network\"",
    "Part 2, \"The Complete Neural Network Code\"",
    "Part 2, \"The MNIST Dataset of Handwritten Numbers\"",
    "Part 2, \"Preparing the MNIST Training Data\"",
    "Part 2, \"Testing the Network\"",
    "Part 2, \"Training and Testing with the Full Datasets\"",
    "Part 2, \"Some Improvements: Tweaking the Learning Rate\"",
    "Part 2, \"Some Improvements: Doing Multiple Runs\"",
    "Part 2, \"Change Network Shape\"",
    "Part 3, \"Your Own Handwriting\"",
    "Part 3, \"Inside the Mind of a Neural Network\"",
    "Part 3, \"Mysterious Black Box\"",
    "Part 3, \"Backwards Query\"",
    "Part 3, \"The Label \"0\"\"",
    "Part 3, \"More Brain Scans\"",
    "Part 3, \"Creating New Training Data: Rotations\"",
};

std::vector<fs::path> sources() {
    std::vector<fs::path> files;
    for (const std::string folder : {"common", "chapters"})
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
            if (entry.path().extension() == ".h" || entry.path().extension() == ".cpp")
                files.push_back(entry.path());
    return files;
}

// What a line cites: the text behind "Book: ", or nothing.
std::string citation(const std::string& line) {
    const std::size_t start = line.find("Book: ");
    return start == std::string::npos ? "" : line.substr(start + 6);
}

bool cites(const std::string& text) {
    return text.find("Book: ") != std::string::npos;
}

// The comment above a declaration, or above the group of them that it stands in.
std::string comment_above(const std::string& header, const std::string& declaration) {
    const std::string text = contents_of(header);
    const std::size_t end = text.find("\n" + declaration);
    EXPECT_NE(end, std::string::npos) << header << " lacks " << declaration;
    const std::size_t start = text.rfind("\n\n", end);
    return text.substr(start, end - start);
}

}  // namespace

TEST(Concordance, CitesOnlyTitlesOfTheBook) {
    int citations = 0;
    for (const fs::path& file : sources()) {
        for (const std::string& line : lines_of(contents_of(file))) {
            const std::string title = citation(line);
            if (title.empty())
                continue;
            ++citations;
            EXPECT_EQ(std::count(titles.begin(), titles.end(), title), 1)
                << file << " cites " << title;
        }
    }
    EXPECT_GT(citations, 20);
}

TEST(Concordance, TheReadmesCiteOnlyTitlesOfTheBook) {
    std::vector<fs::path> readmes = {"README.md"};
    for (const fs::directory_entry& entry : fs::directory_iterator("chapters"))
        readmes.push_back(entry.path() / "README.md");
    for (const fs::path& readme : readmes) {
        std::string text = contents_of(readme);
        std::replace(text.begin(), text.end(), '\n', ' ');
        int citations = 0;
        for (std::size_t part = text.find("Part "); part != std::string::npos;
             part = text.find("Part ", part + 1)) {
            const std::size_t open = text.find('"', part);
            const std::string title = text.substr(part, text.find('"', open + 1) + 1 - part);
            EXPECT_EQ(std::count(titles.begin(), titles.end(), title), 1)
                << readme << " cites " << title;
            ++citations;
        }
        EXPECT_GT(citations, 0) << readme;
    }
}

TEST(Concordance, EveryChapterSaysAtItsTopWhereItStandsInTheBook) {
    int chapters = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator("chapters")) {
        const std::string text = contents_of(entry.path() / "main.cpp");
        EXPECT_TRUE(cites(text.substr(0, text.find("#include")))) << entry.path();
        ++chapters;
    }
    EXPECT_GE(chapters, 5);
}

// A declaration is cited by the comment above it, or by that above the group it stands in.
TEST(Concordance, EveryPublicFunctionOfNetworkAndRecordsCitesASection) {
    for (const std::string header : {"common/neural_network.h", "common/records.h"}) {
        bool is_public = false;
        bool cited = false;
        int functions = 0;
        for (const std::string& line : lines_of(contents_of(header))) {
            if (line == "public:" || line == "private:")
                is_public = line == "public:";
            if (line.empty())
                cited = false;
            cited = cited || cites(line);
            const bool comment = line.find("//") == line.find_first_not_of(' ');
            if (!is_public || comment || line.find('(') == std::string::npos)
                continue;
            ++functions;
            EXPECT_TRUE(cited) << header << ": " << line;
        }
        EXPECT_GT(functions, 5) << header;
    }
}

TEST(Concordance, TheFunctionsThatDoWhatTheBookDoesCiteASection) {
    const std::vector<std::pair<std::string, std::vector<std::string>>> functions = {
        {"common/matrix.h",
         {"Matrix dot(const Matrix", "Matrix dot(Transposed", "void add_outer_product("}},
        {"common/neural_network.h", {"Matrix sigmoid(", "Matrix logit("}},
        {"common/mnist.h", {"Records read_training_records("}},
        {"common/training.h",
         {"void train_epoch(", "int answer(", "std::vector<int> answers_of(", "double score("}},
        {"common/drawing/digit_image.h", {"Image digit_image("}}};
    for (const auto& [header, declarations] : functions)
        for (const std::string& declaration : declarations)
            EXPECT_TRUE(cites(comment_above(header, declaration))) << header << ": " << declaration;
}
