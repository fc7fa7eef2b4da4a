import Foundation
import PackagePlugin

/// Gives a module the text of its own source files, so that `code PROGRAM` can show what runs.
@main
struct EmbedSources: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let module = target as? any SourceModuleTarget else { return [] }
        // Only the target's own files: the list also names what plugins have generated.
        let sources = module.sourceFiles(withSuffix: ".swift").map(\.url)
            .filter { $0.path.hasPrefix(target.directoryURL.path) }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
        let output = context.pluginWorkDirectoryURL.appending(path: "\(target.name)Sources.swift")
        return [
            .buildCommand(
                displayName: "Embedding the sources of \(target.name)",
                executable: try context.tool(named: "embed-sources").url,
                arguments: ["\(target.name)Sources", output.path] + sources.map(\.path),
                inputFiles: sources,
                outputFiles: [output]
            )
        ]
    }
}
