namespace Showcase.Serving;

/// <summary>The script that <c>serve</c> adds to each page it sends; the built site never holds it.</summary>
internal static class ClientScript
{
    public const string Text = """
        let known = null;
        const host = document.createElement('showcase-faults');
        const root = host.attachShadow({ mode: 'open' });
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`
          section { position: fixed; inset: auto 0 0 0; max-height: 60vh; overflow: auto; z-index: 2147483647; padding: 1rem 1.25rem;
            background: #2a1414; color: #fdf3ee; font: 15px/1.5 system-ui, sans-serif; border-top: 4px solid #e0603a }
          h2 { font-size: 1.05rem; margin: 0 0 .5rem } ol { margin: 0; padding: 0; list-style: none } li { margin: 0 0 .7rem }
          code, a { color: #ffc9a8 } p { margin: 0 } p + p { opacity: .85; padding-inline-start: 1.2rem }`);
        root.adoptedStyleSheets = [sheet];
        function show(update) {
          root.replaceChildren();
          host.remove();
          if (!update.faults.length) return;
          const section = document.createElement('section');
          section.setAttribute('role', 'alert');
          const title = section.appendChild(document.createElement('h2'));
          title.textContent = update.title;
          const list = section.appendChild(document.createElement('ol'));
          for (const fault of update.faults) {
            const item = list.appendChild(document.createElement('li'));
            const what = item.appendChild(document.createElement('p'));
            const place = what.appendChild(document.createElement('code'));
            place.textContent = fault.place;
            if (fault.help) {
              const help = document.createElement('a');
              help.href = fault.help;
              help.textContent = fault.id;
              what.append(' ', help, ` : ${fault.what}`);
            } else what.append(` ${fault.id} : ${fault.what}`);
            item.appendChild(document.createElement('p')).textContent = `→ ${fault.fix}`;
          }
          root.append(section);
          document.documentElement.append(host);
        }
        const events = new EventSource('/__showcase/events');
        events.onmessage = message => {
          const update = JSON.parse(message.data);
          if (known !== null && update.build > known) { location.reload(); return; }
          known = update.build;
          show(update);
        };
        """;
}
