//! Choices that a page makes by name.

/// A choice out of a few, each with the name that a page writes.
pub trait Choice: Copy + Default + PartialEq + 'static {
    /// Every choice with its name; the first is the default.
    const ALL: &'static [(&'static str, Self)];
    /// The names alone, in the same order.
    const NAMES: &'static [&'static str];

    /// The choice with this name.
    fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(own, _)| *own == name).map(|(_, choice)| *choice)
    }

    /// The name of this choice.
    fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, choice)| *choice == self).map_or("", |(name, _)| name)
    }
}

/// Defines enums whose variants a page names. The first variant is the default.
macro_rules! choices {
    ($(
        $(#[doc = $doc:literal])+
        $choice:ident {
            $(#[doc = $first_doc:literal])+ $first:ident = $first_name:literal,
            $($(#[doc = $variant_doc:literal])+ $variant:ident = $name:literal,)+
        }
    )+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $choice {
            $(#[doc = $first_doc])+
            #[default]
            $first,
            $($(#[doc = $variant_doc])+ $variant,)+
        }

        impl Choice for $choice {
            const ALL: &'static [(&'static str, Self)] =
                &[($first_name, Self::$first), $(($name, Self::$variant)),+];
            const NAMES: &'static [&'static str] = &[$first_name, $($name),+];
        }
    )+};
}

choices! {
    /// What a widget shows.
    View {
        /// The assessment, with the visitor's week in its result.
        Assessment = "assessment",
        /// The week explorer.
        Week = "week",
        /// The assessment, with the whole explorer in its result.
        Both = "both",
    }

    /// The colours.
    Theme {
        /// As the page has them.
        Auto = "auto",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }

    /// Where answers are kept, beyond the page.
    Save {
        /// Nowhere.
        Off = "off",
        /// In the browser, if the visitor asks for it.
        Ask = "ask",
        /// In the tab.
        Session = "session",
    }

    /// The page's own analytics that are told of events.
    Analytics {
        /// None.
        Off = "off",
        /// Google's, through `dataLayer`.
        DataLayer = "datalayer",
        /// Plausible.
        Plausible = "plausible",
    }

    /// Whether the visitor has agreed to analytics.
    Consent {
        /// Not, or not yet.
        No = "no",
        /// They have.
        Yes = "yes",
    }

    /// Whose UTM parameters a booking page is given.
    Utm {
        /// Those of the assessment.
        Own = "own",
        /// First those of the page.
        Page = "page",
    }

    /// The mode of the element's shadow root.
    Shadow {
        /// Scripts of the page can look into it.
        Open = "open",
        /// They cannot.
        Closed = "closed",
    }

    /// Whose booking page it is, which decides the names of what it is told.
    Provider {
        /// Told by its address.
        Auto = "auto",
        /// Calendly: UTM parameters and the answers to the event's own questions.
        Calendly = "calendly",
        /// Cal.com: notes and metadata.
        Cal = "cal",
        /// SavvyCal: metadata.
        SavvyCal = "savvycal",
        /// HubSpot: UTM parameters alone.
        HubSpot = "hubspot",
        /// A page that takes nothing, such as those of Google and Microsoft.
        Plain = "plain",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_known_by_its_name_alone() {
        for (name, theme) in Theme::ALL {
            assert_eq!((Theme::named(name), theme.name()), (Some(*theme), *name));
        }
        assert_eq!(Theme::named("pink"), None);
        assert_eq!(Theme::NAMES[0], Theme::default().name());
    }
}
