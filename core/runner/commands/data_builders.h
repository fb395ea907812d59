#pragma once

#include "core/engine/task/task.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace sdm::runner {

/// `data build`: the options of all tasks and of each, and the builder of the one that is asked for. It knows no task by name.
class DataBuildCommand {
public:
    /// Adds the options; this object must outlive the command's parsing.
    explicit DataBuildCommand(CLI::App& command);
    DataBuildCommand(const DataBuildCommand&) = delete;
    DataBuildCommand& operator=(const DataBuildCommand&) = delete;

    /// Builds and writes. \throws Error (BadInput) for a missing option or one that the task has no use for, and as the builder
    engine::BuiltData build();

private:
    void addTaskOptions(const engine::Task& task, engine::DataBuilder& builder);
    void refuseForeignOptions() const;

    CLI::App& m_command;
    std::string m_task, m_promptFile, m_folder;
    engine::BuildRequest m_request;
    std::vector<std::pair<const engine::Task*, std::unique_ptr<engine::DataBuilder>>> m_builders;
};

} // namespace sdm::runner
