#include "core/base/number_text.h"
#include "core/demo/pretrain_job.h"
#include "core/json/record_json.h"
#include "core/runner/commands/commands.h"
#include "core/runner/run_controller.h"

#include <chrono>
#include <cstdio>
#include <memory>

namespace sdm::runner {
namespace {

constexpr std::int64_t kReportEvery = 100;

struct PretrainOptions {
    std::string config;
    std::string out;
    std::string device;
};

/// Progress lines on stderr: the mean loss since the last line, and what was measured.
class ProgressPrinter {
public:
    explicit ProgressPrinter(bool quiet) : m_quiet(quiet) {}

    engine::PretrainObserver observer()
    {
        return {[this](const std::string& text) { print(text); }, [this](const engine::PretrainStep& step) { add(step); },
                [this](std::int64_t step, const std::vector<engine::HeldOutAccuracy>& measured) { showMeasured(step, measured); }};
    }

private:
    using Clock = std::chrono::steady_clock;

    void print(const std::string& line) const
    {
        if (!m_quiet)
            std::fprintf(stderr, "%s\n", line.c_str());
    }

    void add(const engine::PretrainStep& step)
    {
        m_loss += step.loss;
        m_tokens += step.tokens;
        if (step.step % kReportEvery != 0 || m_quiet)
            return;
        const double seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
        print("step " + std::to_string(step.step) + "  loss " + fixedNumber(m_loss / static_cast<double>(kReportEvery), 4) + "  rate " +
              scientificNumber(step.learningRate, 2) + "  gradient " + fixedNumber(step.gradientNorm, 2) + "  " +
              fixedNumber(static_cast<double>(m_tokens) / seconds, 0) + " tokens/s  " + fixedNumber(seconds, 0) + " s");
        m_loss = 0;
    }

    void showMeasured(std::int64_t step, const std::vector<engine::HeldOutAccuracy>& measured) const
    {
        for (const auto& split : measured)
            print("step " + std::to_string(step) + "  " + split.split + ": right " + fixedNumber(split.right, 3) + "  lazy " +
                  fixedNumber(split.lazy, 3) + "  honest verdicts " + fixedNumber(split.honest, 3) + "  (" +
                  std::to_string(split.documents) + " documents)");
    }

    bool m_quiet;
    double m_loss = 0;
    std::int64_t m_tokens = 0;
    Clock::time_point m_start = Clock::now();
};

int pretrain(const CommandContext& context, const PretrainOptions& options)
{
    auto config = engine::PretrainConfig::load(options.config);
    if (!options.out.empty())
        config.output = std::filesystem::absolute(options.out);
    if (!options.device.empty())
        config.device = options.device;
    setThreads();
    ProgressPrinter printer(context.quiet);
    const auto measured = engine::runPretraining(config, printer.observer());

    nlohmann::ordered_json result = {
        {"model", config.output.string()}, {"steps", config.training.steps}, {"held_out", nlohmann::ordered_json::array()}};
    for (const auto& split : measured)
        result["held_out"].push_back({{"split", split.split},
                                      {"documents", split.documents},
                                      {"right", split.right},
                                      {"lazy", split.lazy},
                                      {"honest", split.honest}});
    if (context.json)
        std::printf("%s\n", json::dumped(result).c_str());
    else
        std::printf("%s\n", config.output.string().c_str());
    return 0;
}

} // namespace

void addPretrainCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<PretrainOptions>();
    CLI::App* command = app.add_subcommand("pretrain", "plain next-token training from random weights");
    command->add_option("--config", options->config, "JSON file, see resources/demo/pretrain.json")->required();
    command->add_option("--out", options->out, "folder for the model, instead of the configuration's");
    command->add_option("--device", options->device, "auto, cpu, cuda or cuda:N, instead of the configuration's (auto)");
    command->callback([options, &context] { context.action = [options, &context] { return pretrain(context, *options); }; });
}

} // namespace sdm::runner
