new Swup({ containers: ['#swup'], animationSelector: false });
