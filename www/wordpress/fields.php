<?php
/**
 * What can be set, for the whole site and for one block: the names and the values that are allowed
 * come from the contract, and what people call them stands here.
 *
 * @package Fractional_CTO
 */

defined( 'ABSPATH' ) || exit;

/**
 * Every attribute of the element, as the contract has it that the scripts are built from.
 *
 * @return array[] The values that are allowed, by the attribute's name; null where it takes any text.
 */
function fractional_cto_attributes() {
	static $attributes;
	$attributes = $attributes ?? wp_json_file_decode( __DIR__ . '/contract.json', array( 'associative' => true ) );
	return $attributes;
}

/**
 * What an attribute may be set to.
 *
 * @param string $name  Of the attribute.
 * @param string $value As somebody wrote it.
 * @return string The value, or nothing where it is not allowed.
 */
function fractional_cto_allowed( $name, $value ) {
	$value = trim( (string) $value );
	if ( 'booking' === $name ) {
		return fractional_cto_address( $value, array( 'https', 'mailto' ) );
	}
	if ( 'article' === $name ) {
		return fractional_cto_address( $value, array( 'https', 'http' ) );
	}
	if ( 'accent' === $name ) {
		return (string) sanitize_hex_color( $value );
	}
	$allowed = fractional_cto_attributes()[ $name ] ?? null;
	if ( null !== $allowed ) {
		return in_array( $value, $allowed, true ) ? $value : '';
	}
	return sanitize_text_field( $value );
}

/**
 * An address of one of some schemes, without a user name, a backslash or anything invisible: what
 * the element takes too.
 *
 * @param string   $value   As somebody wrote it.
 * @param string[] $schemes In lower case.
 * @return string The address, or nothing.
 */
function fractional_cto_address( $value, $schemes ) {
	$parts = preg_match( '/[\s\\\\\x00-\x1f\x7f]/', $value ) ? false : wp_parse_url( $value );
	if ( ! $parts || ! in_array( strtolower( $parts['scheme'] ?? '' ), $schemes, true ) ) {
		return '';
	}
	if ( isset( $parts['user'] ) || empty( $parts['host'] ?? $parts['path'] ) ) {
		return '';
	}
	return esc_url_raw( $value, $schemes );
}

/**
 * What is set for the whole site.
 *
 * @return string[] By name; only what is not empty.
 */
function fractional_cto_defaults() {
	return array_filter( (array) get_option( 'fractional_cto', array() ), 'strlen' );
}

/**
 * The words of the link that stands in for the widget.
 *
 * @return string
 */
function fractional_cto_link_text() {
	return __( 'Book a strategy call', 'fractional-cto' );
}

/**
 * What the settings page and the side panel offer, in their order.
 *
 * @return array[] Each with `name`, `label`, `help`, and for a choice `options`, by value.
 */
function fractional_cto_fields() {
	$fields = array(
		array(
			'name'  => 'booking',
			'label' => __( 'Booking address', 'fractional-cto' ),
			'help'  => __( 'Where the button in the result leads: an https: or mailto: address.', 'fractional-cto' ),
		),
		array(
			'name'    => 'view',
			'label'   => __( 'View', 'fractional-cto' ),
			'help'    => '',
			'options' => array(
				'assessment' => __( 'The assessment', 'fractional-cto' ),
				'week'       => __( 'The week explorer', 'fractional-cto' ),
				'both'       => __( 'The assessment, with the explorer in its result', 'fractional-cto' ),
			),
		),
		array(
			'name'    => 'booking-provider',
			'label'   => __( 'Booking page', 'fractional-cto' ),
			'help'    => __( 'Whose it is decides what it can be told of the result. The visitor sees it first and can switch it off.', 'fractional-cto' ),
			'options' => array(
				'auto'     => __( 'Told by the address', 'fractional-cto' ),
				'calendly' => 'Calendly',
				'cal'      => 'Cal.com',
				'savvycal' => 'SavvyCal',
				'hubspot'  => 'HubSpot',
				'plain'    => __( 'Any other: told nothing', 'fractional-cto' ),
			),
		),
		array(
			'name'    => 'theme',
			'label'   => __( 'Theme', 'fractional-cto' ),
			'help'    => '',
			'options' => array(
				'auto'  => __( 'As the page', 'fractional-cto' ),
				'light' => __( 'Light', 'fractional-cto' ),
				'dark'  => __( 'Dark', 'fractional-cto' ),
			),
		),
		array(
			'name'  => 'accent',
			'label' => __( 'Accent', 'fractional-cto' ),
			'help'  => __( 'The colour of buttons and links, such as #1c5480. Empty, it is that of the links on the page.', 'fractional-cto' ),
		),
		array(
			'name'    => 'heading-level',
			'label'   => __( 'Level of its title', 'fractional-cto' ),
			'help'    => '',
			'options' => array(
				'2' => __( 'Heading 2', 'fractional-cto' ),
				'3' => __( 'Heading 3', 'fractional-cto' ),
				'4' => __( 'Heading 4', 'fractional-cto' ),
				'5' => __( 'Heading 5', 'fractional-cto' ),
			),
		),
		array(
			'name'    => 'save',
			'label'   => __( 'Where answers are kept', 'fractional-cto' ),
			'help'    => '',
			'options' => array(
				'off'     => __( 'Nowhere', 'fractional-cto' ),
				'ask'     => __( 'In the browser for 30 days, if the visitor asks', 'fractional-cto' ),
				'session' => __( 'In the tab, until it is closed', 'fractional-cto' ),
			),
		),
		array(
			'name'    => 'analytics',
			'label'   => __( 'Analytics', 'fractional-cto' ),
			'help'    => __( 'Told of start, result, sharing and booking, never of answers; and nothing until your consent banner sets consent="yes" on the element.', 'fractional-cto' ),
			'options' => array(
				'off'       => __( 'Told nothing', 'fractional-cto' ),
				'datalayer' => 'Google (dataLayer)',
				'plausible' => 'Plausible',
			),
		),
		array(
			'name'    => 'lang',
			'label'   => __( 'Language', 'fractional-cto' ),
			'help'    => '',
			'options' => array(
				''      => __( 'That of the page', 'fractional-cto' ),
				'en-GB' => 'English',
				'de'    => 'Deutsch',
				'fr'    => 'Français',
				'es'    => 'Español',
				'ar'    => 'العربية',
			),
		),
		array(
			'name'  => 'article',
			'label' => __( 'Article', 'fractional-cto' ),
			'help'  => __( 'The address of the article that the result quotes, if it is on a page of yours.', 'fractional-cto' ),
		),
	);
	foreach ( $fields as &$field ) {
		$allowed = fractional_cto_attributes()[ $field['name'] ] ?? null;
		if ( null !== $allowed ) {
			// A choice that has no words yet goes by its name.
			$field['options'] += array_combine( $allowed, $allowed );
		}
	}
	return $fields;
}
