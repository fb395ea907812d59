#include "core/runner/commands/command_list.h"

#include "core/runner/commands/commands.h"

namespace sdm::runner {

void addAllCommands(CLI::App& app, CommandContext& context)
{
    addRunCommands(app, context);
    addQueueCommands(app, context);
    addAgainCommands(app, context);
    addServeCommand(app, context);
    addListCommands(app, context);
    addAnnotationCommands(app, context);
    addAnswerCommands(app, context);
    addNegativesCommand(app, context);
    addEditCommands(app, context);
    addCompareCommand(app, context);
    addReliabilityCommand(app, context);
    addReportCommand(app, context);
    addExportCommand(app, context);
    addBundleCommands(app, context);
    addImportCommand(app, context);
    addDemoCommand(app, context);
    addDataCommands(app, context);
    addPreviewCommand(app, context);
    addLayerCommands(app, context);
    addModelCommands(app, context);
    addEvaluateCommand(app, context);
    addPretrainCommand(app, context);
    addBenchCommand(app, context);
    addDoctorCommand(app, context);
}

} // namespace sdm::runner
