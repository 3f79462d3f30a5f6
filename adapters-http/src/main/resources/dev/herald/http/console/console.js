// Draws the charts of a page, and again whenever a part of it was replaced. Without this all numbers are there as text.
"use strict";
(() => {
    const ink = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

    const width = figure => Math.max(200, figure.clientWidth - 32);

    // As everywhere on the page: the year first, and 24 hours.
    const dates = template => uPlot.fmtDate(template
        .replace("{M}/{D}/{YY}", "{YYYY}-{MM}-{DD}").replace("{M}/{D}", "{MM}-{DD}")
        .replace("{h}:{mm}", "{HH}:{mm}").replace("{h}", "{HH}:00").replace("{aa}", ""));

    // Plots hold on to the window until they are destroyed.
    let plots = [];
    const sweep = () => {
        plots.filter(plot => !plot.root.isConnected).forEach(plot => plot.destroy());
        plots = plots.filter(plot => plot.root.isConnected);
    };

    const draw = figure => {
        const data = JSON.parse(figure.dataset.chart);
        if (data.x.length === 0 || figure.querySelector(".uplot")) {
            return;
        }
        // One step alone is no line: it began at nothing.
        const x = [data.x[0] - 1, ...data.x];
        const y = [0, ...data.y];
        const lines = [{}, {stroke: ink("--accent"), width: 2, fill: ink("--accent") + "22", points: {show: false}}];
        const series = [x, y];
        if (data.limit !== undefined) {
            lines.push({stroke: ink("--bad"), width: 1, dash: [6, 4], points: {show: false}});
            series.push(x.map(() => data.limit));
        }
        const axis = {stroke: ink("--faint"), grid: {stroke: ink("--line"), width: 1}, ticks: {show: false}};
        const plot = new uPlot({width: width(figure), height: 220, tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), "UTC"), fmtDate: dates,
            series: lines, cursor: {show: false}, legend: {show: false},
            scales: {y: {range: (plot, low, high) => [0, Math.max(1e-6, high * 1.05)]}},
            axes: [{...axis}, {...axis, size: 64}]}, series, figure);
        plots.push(plot);
    };

    const drawAll = () => {
        sweep();
        document.querySelectorAll("figure[data-chart]").forEach(draw);
    };

    window.addEventListener("resize", () =>
        plots.forEach(plot => plot.setSize({width: width(plot.root.parentElement), height: 220})));
    document.addEventListener("DOMContentLoaded", drawAll);
    document.addEventListener("htmx:afterSwap", drawAll);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
        plots.forEach(plot => plot.destroy());
        plots = [];
        drawAll();
    });
    // Whoever types is not interrupted, nor is what they typed lost: the actions stay while something in them is in use.
    document.addEventListener("htmx:beforeSwap", event => {
        const part = event.detail.target;
        const isInUse = part.contains(document.activeElement)
            || [...part.querySelectorAll("input:not([type=hidden])")].some(input => input.value !== "");
        if (part.id === "actions" && isInUse) {
            event.detail.shouldSwap = false;
        }
    });
    // Nothing is counted for a page that nobody sees.
    document.addEventListener("htmx:beforeRequest", event => {
        if (document.hidden) {
            event.preventDefault();
        }
    });
    // Old figures say that they are old.
    const tell = isOld => document.body.classList.toggle("old", isOld);
    document.addEventListener("htmx:sendError", () => tell(true));
    document.addEventListener("htmx:responseError", () => tell(true));
    document.addEventListener("htmx:afterSwap", () => tell(false));
})();
