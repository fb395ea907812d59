#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <string>

namespace sdm::runner {

/// What every command shares: global flags and where results go.
struct CommandContext {
    bool json = false;   ///< --json: one JSON value on stdout
    bool quiet = false;  ///< --quiet: no progress on stderr
    std::string project; ///< --project, else $SDM_PROJECT, else the XDG data folder
    std::filesystem::path projectFolder() const;
    /// Set by the chosen command's callback, run by main inside its error handling; returns the exit code.
    std::function<int()> action;
};

/// Each adds its commands to `app` and lets their callbacks set `context.action`. One function per file of this folder.
void addRunCommands(CLI::App& app, CommandContext& context);         ///< run, resume, stop
void addQueueCommands(CLI::App& app, CommandContext& context);       ///< queue add, matrix, ls, move, after, remove, run, stop
void addDemoCommand(CLI::App& app, CommandContext& context);         ///< demo
void addListCommands(CLI::App& app, CommandContext& context);        ///< ls, show
void addAnnotationCommands(CLI::App& app, CommandContext& context);  ///< rename, tag, group, note, star, baseline, archive, trash, restore
void addEditCommands(CLI::App& app, CommandContext& context);        ///< undo, redo, edits, empty-trash
void addAnswerCommands(CLI::App& app, CommandContext& context);      ///< answers, mark, slice save, remove, ls, show
void addNegativesCommand(CLI::App& app, CommandContext& context);    ///< negatives ls, keep, ban, promote, release, export, apply
void addCompareCommand(CLI::App& app, CommandContext& context);      ///< compare
void addReliabilityCommand(CLI::App& app, CommandContext& context);  ///< reliability
void addReportCommand(CLI::App& app, CommandContext& context);       ///< report
void addExportCommand(CLI::App& app, CommandContext& context);       ///< export
void addBundleCommands(CLI::App& app, CommandContext& context);      ///< bundle, unbundle
void addImportCommand(CLI::App& app, CommandContext& context);       ///< import
void addAgainCommands(CLI::App& app, CommandContext& context);       ///< again, drift
void addServeCommand(CLI::App& app, CommandContext& context);        ///< serve
void addDataCommands(CLI::App& app, CommandContext& context);        ///< data build, data check
void addModelCommands(CLI::App& app, CommandContext& context);       ///< model check, forward, generate
void addTokenizerCommands(CLI::App& model, CommandContext& context); ///< model tokenize, encode (subcommands of `model`)
void addPretrainCommand(CLI::App& app, CommandContext& context);     ///< pretrain
void addLayerCommands(CLI::App& app, CommandContext& context);       ///< layer fit, apply, calibrate, update, show
void addPreviewCommand(CLI::App& app, CommandContext& context);      ///< preview
void addEvaluateCommand(CLI::App& app, CommandContext& context);     ///< evaluate
void addDoctorCommand(CLI::App& app, CommandContext& context);       ///< doctor
void addBenchCommand(CLI::App& app, CommandContext& context);        ///< bench

} // namespace sdm::runner
