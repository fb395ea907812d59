#include "widgets/data/probe_history.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/json/record_json.h"

#include <algorithm>
#include <filesystem>

namespace sdm::ui {

void fields(auto& v, Is<ProbedAnswer> auto& r)
{
    v("time_ms", r.timeMs);
    v("prompt", r.prompt);
    v("run", r.runId);
    v("run_name", r.runName);
    v("answer", r.answer);
    v.maybe("checkpoint", r.checkpoint);
    v("layer", r.layer);
    v("record", r.record);
    v("seconds", r.seconds);
}

namespace {

std::filesystem::path probeFile(const QString& folder)
{
    return std::filesystem::path(folder.toStdString()) / "probes.jsonl";
}

} // namespace

std::string probesText(const std::vector<ProbedAnswer>& answers)
{
    std::string text;
    for (const ProbedAnswer& answer : answers)
        text += json::toText(answer) + "\n";
    return text;
}

std::vector<ProbedAnswer> readProbes(const std::string& text, const std::string& place)
{
    std::vector<ProbedAnswer> answers;
    std::string_view rest = text;
    for (std::int64_t number = 1; !rest.empty(); ++number) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.empty())
            continue;
        const std::string where = place + ":" + std::to_string(number);
        json::FieldReader::read(readJsonLine<json::Json>(line, where), answers.emplace_back(), where);
    }
    return answers;
}

ProbeHistory::ProbeHistory(QObject* parent) : QObject(parent), m_thread(QStringLiteral("probes")) {}

void ProbeHistory::setProject(const QString& folder)
{
    m_folder = folder;
    m_answers.clear();
    m_meanwhile.clear();
    m_isRead = false;
    Q_EMIT changed();
    m_thread.run(
        this,
        [file = probeFile(folder)] {
            return std::filesystem::exists(file) ? readProbes(readFile(file), file.string()) : std::vector<ProbedAnswer>();
        },
        [this, folder](std::vector<ProbedAnswer> answers) {
            if (folder != m_folder)
                return;
            m_answers = std::move(answers);
            m_isRead = true;
            const bool grew = !m_meanwhile.empty();
            std::ranges::move(m_meanwhile, std::back_inserter(m_answers));
            m_meanwhile.clear();
            if (grew)
                write();
            Q_EMIT changed();
        },
        [this, folder](const QString& why) {
            if (folder == m_folder)
                Q_EMIT failed(why);
        });
}

void ProbeHistory::add(ProbedAnswer answer)
{
    if (!m_isRead) {
        m_meanwhile.push_back(std::move(answer));
        return;
    }
    m_answers.push_back(std::move(answer));
    if (m_answers.size() > kKept)
        m_answers.erase(m_answers.begin(), m_answers.end() - static_cast<std::ptrdiff_t>(kKept));
    write();
    Q_EMIT changed();
}

void ProbeHistory::write()
{
    m_thread.run(
        this,
        [file = probeFile(m_folder), text = probesText(m_answers)] {
            writeFileAtomically(file, text);
            return true;
        },
        [](bool) {}, [this](const QString& why) { Q_EMIT failed(why); });
}

} // namespace sdm::ui
