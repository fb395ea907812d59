// A target without libFuzzer: every input of its corpus, then inputs made from them, in one process of the build at hand.
//   <name>_replay CORPUS [--mutations N] [--seed S] [--longest BYTES] [--dictionary FILE] [--faults FOLDER]
//   <name>_replay INPUT
// An input that breaks a promise, ends the process, takes longer than kPatience or more memory than kMostMemory is written to FOLDER and
// named, and the exit code is 1.
#include "core/base/atomic_file.h"
#include "fuzz_target.h"
#include "mutator.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <fcntl.h>
#include <map>
#include <sys/resource.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

constexpr unsigned kPatience = 20;          ///< seconds of one input, far beyond any bound of ours
constexpr long kMostMemory = long{2} << 20; ///< KiB of the whole process
constexpr std::size_t kHandlerStack = 64 << 10;

// Read by the signal handler, which may neither allocate nor lock.
struct Current {
    const char* bytes = nullptr;
    std::size_t size = 0;
    std::array<char, 4096> file{};
} current;

void say(const char* text)
{
    [[maybe_unused]] const ssize_t ignored = ::write(STDERR_FILENO, text, std::strlen(text));
}

void keepInput()
{
    const int file = ::open(current.file.data(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const bool isKept = file >= 0 && ::write(file, current.bytes, current.size) == static_cast<ssize_t>(current.size);
    say(isKept ? "The input is kept in " : "The input could not be kept in ");
    say(current.file.data());
    say("\n");
}

[[noreturn]] void giveUp(const char* why)
{
    say("FAULT: ");
    say(why);
    say("\n");
    keepInput();
    ::_exit(1);
}

void onSignal(int signal)
{
    switch (signal) {
    case SIGALRM:
        giveUp("an input took longer than it may");
    case SIGABRT:
        giveUp("the process was aborted: a broken promise, or an exception that is no Error");
    default:
        giveUp("the process was ended by a signal such as SIGSEGV");
    }
}

void watchSignals()
{
    static std::array<char, kHandlerStack> stack; // where the process's own may have run out
    stack_t alternate{};
    alternate.ss_sp = stack.data();
    alternate.ss_size = stack.size();
    ::sigaltstack(&alternate, nullptr);
    struct sigaction action {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_ONSTACK;
    for (const int signal : {SIGALRM, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL})
        ::sigaction(signal, &action, nullptr);
}

long peakMemory()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

void run(const std::string& input)
{
    // A copy of exactly its size: what reads beyond it does not read on in a larger buffer.
    const std::vector<char> bytes(input.begin(), input.end());
    current.bytes = bytes.data();
    current.size = bytes.size();
    ::alarm(kPatience);
    try {
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        giveUp("an exception that is no Error, or one that nobody expected, left the target");
    }
    ::alarm(0);
    if (peakMemory() > kMostMemory)
        giveUp("the process took more memory than it may");
}

std::vector<fs::path> filesOf(const fs::path& corpus)
{
    if (fs::is_regular_file(corpus))
        return {corpus};
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(corpus))
        files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

struct Options {
    fs::path corpus;
    std::map<std::string, std::string> values{
        {"--mutations", "0"}, {"--seed", "1"}, {"--longest", "4096"}, {"--dictionary", ""}, {"--faults", "."}};

    std::uint64_t number(const char* name) const
    {
        const std::string& text = values.at(name);
        std::uint64_t number = 0;
        if (const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
            error != std::errc() || end != text.data() + text.size())
            throw sdm::Error(sdm::ErrorCode::BadInput, "is no number", std::string(name) + " " + text);
        return number;
    }
};

Options optionsOf(const std::vector<std::string>& arguments)
{
    Options options;
    if (arguments.size() % 2 == 0)
        throw sdm::Error(sdm::ErrorCode::BadInput, "a corpus and pairs of options and values are expected");
    options.corpus = arguments.front();
    for (std::size_t i = 1; i < arguments.size(); i += 2) {
        if (!options.values.contains(arguments[i]))
            throw sdm::Error(sdm::ErrorCode::BadInput, "is no option", arguments[i]);
        options.values[arguments[i]] = arguments[i + 1];
    }
    return options;
}

void replay(const std::string& name, const Options& options)
{
    const fs::path faults = options.values.at("--faults");
    fs::create_directories(faults);
    const std::string keep = (faults / (name + ".input")).string();
    std::snprintf(current.file.data(), current.file.size(), "%s", keep.c_str());

    std::vector<std::string> inputs;
    for (const fs::path& file : filesOf(options.corpus))
        inputs.push_back(sdm::readFile(file));
    if (inputs.empty())
        throw sdm::Error(sdm::ErrorCode::NotFound, "holds no inputs", options.corpus.string());
    for (const std::string& input : inputs)
        run(input);
    const std::size_t committed = inputs.size();
    const std::uint64_t mutations = options.number("--mutations");
    sdm::fuzz::Mutator mutator(std::move(inputs), sdm::fuzz::readDictionary(options.values.at("--dictionary")), options.number("--longest"),
                               options.number("--seed"));
    for (std::uint64_t i = 0; i < mutations; ++i)
        run(mutator.next());
    std::printf("%s: %zu inputs of the corpus and %llu made from them, %ld MiB at most\n", name.c_str(), committed,
                static_cast<unsigned long long>(mutations), peakMemory() >> 10);
}

} // namespace

int main(int argc, char** argv)
{
    try {
        watchSignals();
        const Options options = optionsOf({argv + 1, argv + argc});
        replay(fs::path(argv[0]).stem().string(), options);
        return 0;
    } catch (const sdm::Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
}
