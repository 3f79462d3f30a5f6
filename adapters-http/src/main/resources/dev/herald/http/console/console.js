// Draws the charts of a page, and again whenever a part of it was replaced. Without this all numbers are there as text.
"use strict";
(() => {
    const ink = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

    const width = figure => Math.max(200, figure.clientWidth - 32);

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
        const plot = new uPlot({width: width(figure), height: 220, series: lines, cursor: {show: false}, legend: {show: false},
            scales: {y: {range: (plot, low, high) => [0, Math.max(1e-6, high * 1.05)]}},
            axes: [{...axis}, {...axis, size: 64}]}, series, figure);
        const watching = new ResizeObserver(() => {
            if (plot.root.isConnected) {
                plot.setSize({width: width(figure), height: 220});
            } else {
                watching.disconnect();
            }
        });
        watching.observe(figure);
    };

    const drawAll = () => document.querySelectorAll("figure[data-chart]").forEach(draw);

    document.addEventListener("DOMContentLoaded", drawAll);
    document.addEventListener("htmx:afterSwap", drawAll);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
        document.querySelectorAll(".uplot").forEach(plot => plot.remove());
        drawAll();
    });
    // Whoever types is not interrupted: the actions are replaced only when nothing in them has the focus.
    document.addEventListener("htmx:beforeSwap", event => {
        if (event.detail.target.id === "actions" && event.detail.target.contains(document.activeElement)) {
            event.detail.shouldSwap = false;
        }
    });
})();
