#include "tests/core/train/tiny_project.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>

/// make_tiny_project DIR EPOCHS: a project whose run takes a second or two, with `run.json` beside its data, for crash_matrix.py.
int main(int count, char** arguments)
{
    if (count != 3) {
        std::fprintf(stderr, "make_tiny_project DIR EPOCHS\n");
        return 2;
    }
    try {
        const TinyProject project;
        project.writeConfig(std::atoi(arguments[2]));
        std::filesystem::copy(project.folder(), arguments[1], std::filesystem::copy_options::recursive);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "make_tiny_project: %s\n", error.what());
        return 1;
    }
    return 0;
}
