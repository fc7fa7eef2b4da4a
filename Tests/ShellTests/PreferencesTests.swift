import Terminal
import Testing

@testable import Shell

struct PreferencesTests {
    private func read(_ text: String) -> (Preferences, [String]) {
        var problems: [String] = []
        return (Preferences(text, path: "config.yaml", problems: &problems), problems)
    }

    @Test("every setting is read, yes and no as people write them")
    func settings() {
        var expected = Preferences()
        expected.accessible = true
        expected.ascii = false
        expected.color = .never
        expected.pager = false
        expected.pace = true
        let (found, problems) = read("accessible: yes\nascii: no   # lines\ncolor: never\npager: off\npace: true\n")
        #expect(found == expected)
        #expect(problems == [])
        #expect(read("# nothing yet\n").0 == Preferences())
    }

    @Test("what is wrong is told with its line, and the rest holds")
    func mistakes() {
        let (found, problems) = read("acessible: yes\ncolor: green\npace: maybe\npager: no\n")
        #expect(found.pager == false)
        #expect(
            problems == [
                "config.yaml:1: there is no setting acessible. Did you mean accessible?",
                "config.yaml:2: color is auto, always or never",
                "config.yaml:3: pace is yes or no",
            ])
        #expect(read("- a\n- b\n").1 == ["config.yaml: settings are written key: value, one a line"])
        #expect(read("a: [").1.count == 1)
    }

    @Test("the file is in the folder that the environment names")
    func place() {
        func path(_ environment: [String: String]) -> String? { Preferences.standardPath(environment: environment) }
        #expect(path(["HOME": "/h"]) == "/h/.config/troupe/config.yaml")
        #expect(path(["HOME": "/h", "XDG_CONFIG_HOME": "/c"]) == "/c/troupe/config.yaml")
        #expect(path(["HOME": "/h", "XDG_CONFIG_HOME": "relative"]) == "/h/.config/troupe/config.yaml")
        #expect(path([:]) == nil)
    }
}
