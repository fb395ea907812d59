#include "traffic.h"

#include <algorithm>
#include <atomic>
#include <cxxabi.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace sdm::test {
namespace {

std::mutex trafficMutex;
Traffic total;
std::map<std::string, std::int64_t> seenOrigins;
std::atomic<bool> isWatched{false};

/// "sdm::engine::CausalLm::decode" of a function of the engine, nothing of others.
std::string engineFunction(const void* address)
{
    Dl_info found{};
    if (::dladdr(address, &found) == 0 || !found.dli_sname ||
        std::string_view(found.dli_sname).find("3sdm6engine") == std::string_view::npos)
        return {};
    const std::unique_ptr<char, decltype(&std::free)> name(abi::__cxa_demangle(found.dli_sname, nullptr, nullptr, nullptr), &std::free);
    const std::string text = name ? name.get() : found.dli_sname;
    const std::string whole = text.substr(0, text.find('('));
    return whole.starts_with("sdm::engine::") ? whole.substr(13) : whole;
}

/// The engine's innermost functions of this thread, the nearest first.
std::string origin()
{
    constexpr std::size_t kShown = 3;
    std::vector<void*> frames(96);
    frames.resize(static_cast<std::size_t>(::backtrace(frames.data(), static_cast<int>(frames.size()))));
    std::vector<std::string> names;
    for (const void* frame : frames) {
        std::string name = engineFunction(frame);
        if (!name.empty() && (names.empty() || names.back() != name))
            names.push_back(std::move(name));
        if (names.size() == kShown)
            break;
    }
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : " < ") + name;
    return text.empty() ? "outside the engine" : text;
}

void note(const char* how, std::int64_t Traffic::*count, std::int64_t Traffic::*bytes, std::int64_t size)
{
    const std::string line = isWatched ? std::string(how) + ": " + origin() : std::string();
    const std::lock_guard lock(trafficMutex);
    ++(total.*count);
    total.*bytes += size;
    if (!line.empty())
        ++seenOrigins[line];
}

} // namespace

Traffic Traffic::operator-(const Traffic& before) const
{
    return {uploads - before.uploads, uploadedBytes - before.uploadedBytes, downloads - before.downloads,
            downloadedBytes - before.downloadedBytes, kernels - before.kernels};
}

Traffic trafficSoFar()
{
    const std::lock_guard lock(trafficMutex);
    return total;
}

TrafficWatch::TrafficWatch() : m_before(trafficSoFar())
{
    const std::lock_guard lock(trafficMutex);
    seenOrigins.clear();
    isWatched = true;
}

TrafficWatch::~TrafficWatch()
{
    isWatched = false;
}

std::string TrafficWatch::origins() const
{
    const std::lock_guard lock(trafficMutex);
    std::vector<std::pair<std::int64_t, std::string>> lines;
    for (const auto& [line, count] : seenOrigins)
        lines.emplace_back(count, line);
    std::ranges::sort(lines, std::greater());
    std::string text;
    for (const auto& [count, line] : lines)
        text += std::to_string(count) + " x " + line + '\n';
    return text;
}

void noteUpload(std::int64_t bytes)
{
    note("upload", &Traffic::uploads, &Traffic::uploadedBytes, bytes);
}

void noteDownload(std::int64_t bytes, const char* how)
{
    note(how, &Traffic::downloads, &Traffic::downloadedBytes, bytes);
}

void noteKernel()
{
    const std::lock_guard lock(trafficMutex);
    ++total.kernels;
}

} // namespace sdm::test
