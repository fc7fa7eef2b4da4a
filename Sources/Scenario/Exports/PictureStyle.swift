/// How the parts of a diagram look, on light and on dark paper. Nothing is told by colour alone.
enum PictureStyle {
    static let sheet = """
        text { font: 12px system-ui, "DejaVu Sans", "Liberation Sans", sans-serif; fill: #1f2328 }
        .title { font-size: 16px; font-weight: 600 }
        .quiet, .moment { fill: #57606a }
        .moment { text-anchor: end; font-variant-numeric: tabular-nums }
        .name { font-size: 14px; font-weight: 600; text-anchor: middle }
        .words { text-anchor: middle; stroke: #ffffff; stroke-width: 4px; paint-order: stroke; stroke-linejoin: round }
        .right { text-anchor: start }
        .left { text-anchor: end }
        .paper { fill: #ffffff }
        .lane, .tick { stroke: #afb8c1; stroke-width: 1.5 }
        .tick { stroke-width: 1 }
        .arrow { stroke: #0550ae; stroke-width: 1.5; fill: none }
        .head, .dot { fill: #0550ae; stroke: none }
        .lost { stroke: #b42318; stroke-width: 1.5; fill: none; stroke-dasharray: 5 3 }
        .late { stroke: #0550ae; stroke-width: 1.5; fill: none; stroke-dasharray: 2 3 }
        .cross { stroke: #b42318; stroke-width: 2; fill: none }
        .bad { fill: #b42318 }
        .note { fill: #3d444d; font-style: italic }
        .work { fill: #ddf4ff; stroke: #0550ae; stroke-width: 1 }
        .gone { stroke: #ffffff; stroke-width: 4 }
        .down { stroke: #b42318; stroke-width: 2; stroke-dasharray: 1 5; stroke-linecap: round }
        .pause { stroke: #9a6700; stroke-width: 4; stroke-dasharray: 6 4 }
        .parted { fill: #b42318; fill-opacity: 0.06 }
        .banner { stroke: #b42318; stroke-width: 1; stroke-dasharray: 8 4 }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3 }
          .quiet, .moment { fill: #9198a1 }
          .words { stroke: #0d1117 }
          .paper { fill: #0d1117 }
          .lane, .tick { stroke: #59636e }
          .arrow, .late { stroke: #79c0ff }
          .head, .dot { fill: #79c0ff }
          .lost, .cross, .down, .banner { stroke: #ff9492 }
          .bad { fill: #ff9492 }
          .note { fill: #c9d1d9 }
          .work { fill: #12335a; stroke: #79c0ff }
          .gone { stroke: #0d1117 }
          .pause { stroke: #e3b341 }
          .parted { fill: #ff9492; fill-opacity: 0.1 }
        }
        """
}
